package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two programs write to one file of SQLite at once, with four threads each. Nothing is lost. */
class TwoProgramsTest {
    private static final int DEEDS_OF_A_THREAD = Math.max(25, Thorough.OPERATIONS / 1_000);

    @Test
    void loseNothingOfWhatTheyWriteToOneFile() throws Exception {
        HikariDataSource database = SqliteDatabases.empty();
        BusyShop.over(database).close();
        List<Path> ledgers = new ArrayList<>();
        List<Process> programs = new ArrayList<>();
        for (String program : List.of("one", "two")) {
            Path file = Path.of("target", "ledger-" + UUID.randomUUID());
            ledgers.add(file);
            programs.add(Writers.start("jdbc:sqlite:" + database.getPoolName(), file, program, 4, DEEDS_OF_A_THREAD));
        }
        Ledger ledger = new Ledger();
        for (int number = 0; number < programs.size(); number++) {
            int exit = programs.get(number).waitFor();
            Path messages = Path.of(ledgers.get(number) + ".log");
            assertThat(exit).as(Files.readString(messages)).isZero();
            ledger.read(ledgers.get(number));
            Files.delete(messages);
            Files.delete(ledgers.get(number));
        }

        assertThat(ledger.acknowledged()).isEqualTo(2 * 4L * DEEDS_OF_A_THREAD);
        Agreement.check(Database.SQLITE, database);
        ledger.check(database);
        SqliteDatabases.drop(database);
        Thorough.tell("SQLite: two programs, %d deeds acknowledged, 0 lost", ledger.acknowledged());
    }
}
