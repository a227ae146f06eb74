package io.rapport.crm.storage;

import io.rapport.crm.failure.CrmException;

/**
 * The storage failed. Nothing of what was to be written is stored, unless this is an {@link UnknownOutcomeException}:
 * only then is that not known. Of a call that writes in several transactions, such as recording more than a thousand
 * facts or the same fact twice, those before the failed one are stored.
 */
public class StorageException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Makes a failure without an underlying one. */
    public StorageException(String message) {
        super(message);
    }

    /** Makes a failure of what lies underneath. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
