package io.rapport.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    @Test
    void itTellsWhatHappenedWithAnna() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:quickstart-test;DB_CLOSE_DELAY=-1");

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
