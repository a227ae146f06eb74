package io.rapport.crm.examples.insights;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data sets lie outside the repository; the system property {@code crm.data} says where. */
public final class RealData {
    private RealData() {}

    /** Finds a file of a data set; the test is skipped where it is missing. */
    public static Path file(String name) {
        Path file = Path.of(System.getProperty("crm.data", "missing"), name);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no " + file + "; set -Dcrm.data=FOLDER");
        return file;
    }
}
