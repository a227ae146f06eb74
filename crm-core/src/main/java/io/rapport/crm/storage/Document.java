package io.rapport.crm.storage;

/**
 * A text that belongs to no customer: a fitted model, cut-offs, settings.
 *
 * @param name its name, 1 to 255 characters
 * @param version how often it has been written, from 1
 * @param body its content
 */
public record Document(String name, long version, String body) {}
