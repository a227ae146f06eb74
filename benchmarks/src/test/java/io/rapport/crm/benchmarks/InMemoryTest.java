package io.rapport.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InMemoryTest {
    private static final String CDNOW = """
             customer_id  date number_of_cds  dollar_value
             00001 19970101  1   11.77
             00002 19970112  1   12.00
            """;

    @Test
    void tellsTheRateTheStateAndTheHeap(@TempDir Path directory) throws IOException {
        Path cdnow = directory.resolve("cdnow.gz");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(cdnow))) {
            file.write(CDNOW.getBytes(StandardCharsets.US_ASCII));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Benchmarks.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "in-memory",
                "--cdnow",
                cdnow.toString(),
                "--rounds",
                "2",
                "--customers",
                "1000");

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("2 facts, 2 customers", "facts/s", "1,000 customers");
    }
}
