package io.rapport.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotCustomersTest {
    @Test
    void tellsTheRateAndHowLongTheCallsTake(@TempDir Path directory) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Benchmarks.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "hot-customers",
                "--directory",
                directory.toString(),
                "--threads",
                "3",
                "--customers",
                "2",
                "--seconds",
                "1");

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("3 threads, 2 customers", "facts/s", "p99", "0 given up");
    }
}
