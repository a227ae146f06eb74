package io.rapport.crm.storage;

import io.rapport.crm.failure.CrmException;

/** The storage failed. Nothing of what was to be written is stored, unless the message says that this is not known. */
public final class StorageException extends CrmException {
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
