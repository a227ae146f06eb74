package io.rapport.crm.storage;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * This is a document to be written.
 *
 * @param name its name, 1 to 255 characters
 * @param expectedVersion the version that must be stored, 0 if there must be none; the new version is one more
 * @param body its new content, at most 10,000,000 characters
 */
public record DocumentChange(String name, long expectedVersion, String body) {
    private static final int LONGEST = 10_000_000;

    /**
     * Checks name and body.
     *
     * @throws InvalidInputException if one is too long or cannot be stored
     */
    public DocumentChange {
        Require.line("document.name", name, 255);
        Require.atMost(LONGEST, body.length(), "document.body", "characters", "give at most " + LONGEST);
        Require.storable("document.body", body);
    }
}
