package io.rapport.crm.storage;

/**
 * The write took part in a transaction of the host, and that transaction cannot go on: others have committed what it
 * would have to see, or hold what it needs, or the database could not undo what this call had begun. Something of the
 * call may be left in the transaction, so it must not be committed: roll it back, and repeat the whole of it.
 */
public final class RepeatTransactionException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** Makes a failure without an underlying one. */
    public RepeatTransactionException(String message) {
        super(message);
    }

    /** Makes a failure of what lies underneath. */
    public RepeatTransactionException(String message, Throwable cause) {
        super(message, cause);
    }
}
