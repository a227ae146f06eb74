package io.rapport.crm.examples.insights;

/** What was asked for cannot be done as it was asked; nothing was done. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says so.
     *
     * @param message what is wrong and what to do about it
     */
    WrongUse(String message) {
        super(message);
    }
}
