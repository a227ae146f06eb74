package io.rapport.crm.failure;

/**
 * The root of everything this library throws on purpose. Messages name ids and the remedy; they never hold personal
 * data.
 *
 * <p>What a caller has to expect (a duplicate, a refusal) is a return value, not an exception.
 */
public class CrmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure without an underlying one.
     *
     * @param message what went wrong and what to do about it
     */
    public CrmException(String message) {
        super(message);
    }

    /**
     * Makes a failure that was caused by another one.
     *
     * @param message what went wrong and what to do about it
     * @param cause the failure underneath
     */
    public CrmException(String message, Throwable cause) {
        super(message, cause);
    }
}
