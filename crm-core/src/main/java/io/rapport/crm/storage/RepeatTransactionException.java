package io.rapport.crm.storage;

/**
 * The write took part in a transaction of the host, which cannot see any more what it would have to see: somebody else
 * has committed it since that transaction began to read. Nothing of this call is kept, and the same call cannot succeed
 * in the same transaction. Roll the transaction back, and repeat the whole of it.
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
