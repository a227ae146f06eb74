package io.rapport.crm.storage;

/**
 * The storage does not know whether the write was kept: it failed, or the connection did, while it was being committed.
 * Repeat the call with the same ids. What is stored already is recognised: a fact by its id, a command by its id, an
 * erasure by its customer.
 */
public final class UnknownOutcomeException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** Makes a failure without an underlying one. */
    public UnknownOutcomeException(String message) {
        super(message);
    }

    /** Makes a failure of what lies underneath. */
    public UnknownOutcomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
