package io.rapport.crm.examples.insights.console;

import io.rapport.crm.failure.InvalidInputException;

/** What was asked for cannot be done as it was asked; nothing was done. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says so.
     *
     * @param message what is wrong and what to do about it
     */
    public WrongUse(String message) {
        super(message);
    }

    /** Says so where a condition does not hold. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new WrongUse(message);
        }
    }

    /** The value of an option that the library does not take. */
    public static WrongUse of(String option, InvalidInputException invalid) {
        String message = String.valueOf(invalid.getMessage());
        return new WrongUse(option + message.substring(invalid.field().length()));
    }
}
