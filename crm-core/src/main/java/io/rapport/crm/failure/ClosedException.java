package io.rapport.crm.failure;

/**
 * Something was closed and is used nevertheless. Nothing more was read or written. A program that is about to end may
 * take this for a sign that it has come to its end.
 */
public final class ClosedException extends CrmException {
    private static final long serialVersionUID = 1L;

    /**
     * Refuses a call.
     *
     * @param message what was closed, and what to do about it
     */
    public ClosedException(String message) {
        super(message);
    }
}
