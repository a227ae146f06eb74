package io.rapport.crm.storage;

/**
 * A document to be written.
 *
 * @param name its name, 1 to 255 characters
 * @param expectedVersion the version that must be stored, 0 if there must be none; the new version is one more
 * @param body its new content
 */
public record DocumentChange(String name, long expectedVersion, String body) {}
