package io.rapport.crm.examples.insights.console;

import io.rapport.crm.failure.InvalidInputException;

/** This is thrown where what was asked for cannot be done as it was asked; nothing was done. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message what is wrong and what to do about it
     */
    public WrongUse(String message) {
        super(message);
    }

    /** Throws it where a condition does not hold. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new WrongUse(message);
        }
    }

    /** Says that the library does not take the value of an option. */
    public static WrongUse of(String option, InvalidInputException invalid) {
        String message = String.valueOf(invalid.getMessage());
        return new WrongUse(option + message.substring(invalid.field().length()));
    }
}
