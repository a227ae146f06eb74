package io.rapport.crm.examples.insights;

/** What lies at the bottom of a failure. */
final class Causes {
    private Causes() {}

    static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    /** What the innermost cause says first, without the lines of detail below it. */
    static String words(Throwable failure) {
        Throwable root = root(failure);
        return String.valueOf(root.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(root.getClass().getSimpleName());
    }
}
