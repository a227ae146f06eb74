package io.rapport.crm.examples.insights.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.examples.insights.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models are tried on days that they do not know. */
class HeldOutTest {
    @TempDir
    Path directory;

    @Test
    void the_days_held_out_are_the_last_third_since_the_first_purchase_and_at_least_one() throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        terminal.importRows("7,2024-01-01,10.00", "8,2024-06-01,10.00");

        assertThat(heldOut(terminal, "2024-01-31").days()).isEqualTo(10);
        assertThat(heldOut(terminal, "2024-01-31").calibrateUntil()).isEqualTo("2024-01-21");
        assertThat(heldOut(terminal, "2024-02-02").days()).isEqualTo(10);
        for (String early : new String[] {"2024-01-03", "2024-01-01", "2023-01-01"}) {
            assertThat(heldOut(terminal, early).days()).isEqualTo(1);
        }
    }

    private static HeldOut heldOut(Terminal terminal, String asOf) {
        return terminal.ask(crm -> HeldOut.of(Overview.of(crm), LocalDate.parse(asOf)));
    }
}
