package io.rapport.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class QuickstartTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void itTellsWhatHappenedWithAnna() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("shop.db"));

        Quickstart.run(database, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("5 facts added"),
                        line -> assertThat(line).isEqualTo("net value [30.00 EUR]"),
                        line -> assertThat(line).startsWith("trust 5").endsWith("not enough evidence"),
                        line -> assertThat(line).startsWith("promise kept (1.00): +"),
                        line -> assertThat(line)
                                .startsWith("2026-01-05T10:00:00Z Purchase[")
                                .contains("49.90 EUR"),
                        line -> assertThat(line).startsWith("2026-01-05T10:00:00Z Promised[promise=delivery-981"),
                        line -> assertThat(line).isEqualTo("2026-01-09T16:30:00Z Contacted[INBOUND]"),
                        line -> assertThat(line)
                                .startsWith("2026-01-09T16:30:00Z Returned[")
                                .contains("19.90 EUR"),
                        line -> assertThat(line).isEqualTo("1 to win back"));
    }
}
