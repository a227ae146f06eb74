package io.rapport.crm.examples.insights;

/** What the program tells the shell. */
public final class ExitCode {
    /** All done. */
    public static final int DONE = 0;
    /** Done, but something was left out, was not found or does not hold. */
    public static final int WITH_RESERVATIONS = 1;
    /** Not done: wrong use, or a file or database that cannot be used. */
    static final int NOT_DONE = 2;

    private ExitCode() {}

    /** Tells whether everything that was asked for is done. */
    static int of(boolean everything) {
        return everything ? DONE : WITH_RESERVATIONS;
    }
}
