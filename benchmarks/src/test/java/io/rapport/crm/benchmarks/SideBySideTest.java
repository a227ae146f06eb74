package io.rapport.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void runsToItsEnd() {
        int code = run(
                "side-by-side",
                "--directory",
                directory.toString(),
                "--customers",
                "2000",
                "--rounds",
                "1",
                "--history",
                "20",
                "--calls",
                "2");

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("one fact", "view by id", "count by and, or, not");
    }

    @Test
    void refusesADatabaseThatAcknowledgesTooEarly() {
        int code = run("side-by-side", "--database", "jdbc:h2:file:" + directory.resolve("hasty"));

        assertThat(code).isNotZero();
        assertThat(err.toString()).contains("WRITE_DELAY=0");
    }

    private int run(String... arguments) {
        return Benchmarks.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
