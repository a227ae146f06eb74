package io.rapport.crm.storage;

/**
 * The write gave way to others too often, and was given up. Nothing of it is stored. Repeat the call later, or let
 * fewer writers write to the same customers at once.
 */
public final class ContentionException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** Makes a failure without an underlying one. */
    public ContentionException(String message) {
        super(message);
    }

    /** Makes a failure of what lies underneath. */
    public ContentionException(String message, Throwable cause) {
        super(message, cause);
    }
}
