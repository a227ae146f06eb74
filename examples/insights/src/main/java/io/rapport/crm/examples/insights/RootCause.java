package io.rapport.crm.examples.insights;

/** Says what lies at the bottom of a failure. */
final class RootCause {
    private RootCause() {}

    static Throwable of(Throwable failure) {
        return failure.getCause() == null ? failure : of(failure.getCause());
    }

    /** What the innermost cause says first, without the lines of detail below it. */
    static String words(Throwable failure) {
        Throwable root = of(failure);
        return String.valueOf(root.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(root.getClass().getSimpleName());
    }
}
