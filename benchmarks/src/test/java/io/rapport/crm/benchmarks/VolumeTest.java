package io.rapport.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeTest {
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void tellsTheRateAndTheBytes(String database, @TempDir Path directory) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Benchmarks.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "volume",
                "--database",
                database,
                "--directory",
                directory.toString(),
                "--facts",
                "3000",
                "--customers",
                "100");

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("3,000", "100", "last tenth", "bytes a fact");
    }
}
