package io.rapport.crm.examples.insights;

/** The exit code tells the shell how it went. */
final class ExitCode {
    /** All is done. */
    static final int DONE = 0;
    /** It is done, but something was left out, was not found or does not hold. */
    static final int WITH_RESERVATIONS = 1;
    /** It is not done, because of wrong use or because a file or database cannot be used. */
    static final int NOT_DONE = 2;

    private ExitCode() {}

    /** The code tells whether everything that was asked for is done. */
    static int of(boolean everything) {
        return everything ? DONE : WITH_RESERVATIONS;
    }
}
