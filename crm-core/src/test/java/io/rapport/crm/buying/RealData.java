package io.rapport.crm.buying;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads data sets that lie outside the repository; the system property {@code crm.data} says where. */
public final class RealData {
    private RealData() {}

    /**
     * Returns the fields of each line of a file, which may be packed; the test is skipped where the file is missing.
     */
    public static List<String[]> lines(String name, String separator) throws IOException {
        Path file = Path.of(System.getProperty("crm.data", "missing"), name);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no " + file + "; set -Dcrm.data=FOLDER");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines();
            return lines.map(line -> line.strip().split(separator, -1)).toList();
        }
    }
}
