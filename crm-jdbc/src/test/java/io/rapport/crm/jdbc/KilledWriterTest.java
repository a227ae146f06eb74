package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/**
 * A program that writes is killed in the midst of it, again and again: with one thread and with sixteen, in turn. What
 * it had been told is stored is there when the database is opened again, and all that is there agrees.
 */
class KilledWriterTest {
    /** After so many kills a new database is begun, so that the checks do not take longer and longer. */
    private static final int KILLS_OF_A_DATABASE = 10;

    private static final int LONGEST_LIFE_MILLIS = 1_000;

    private final Random random = new Random(Thorough.SEED);
    private long acknowledged;
    private long unanswered;

    @Test
    void whatSqliteAcknowledgedOutlivesTheProcess() throws Exception {
        for (int kills = Thorough.KILLS; kills > 0; kills -= KILLS_OF_A_DATABASE) {
            HikariDataSource database = SqliteDatabases.empty();
            // The writers wait for each other in turn, and each of them for the time in which a file is recovered.
            String url = "jdbc:sqlite:" + database.getPoolName() + "?busy_timeout=5000";
            Ledger ledger = new Ledger();
            for (int kill = 1; kill <= Math.min(kills, KILLS_OF_A_DATABASE); kill++) {
                kill(url, ledger, kill);
                Agreement.check(Database.SQLITE, database);
                ledger.check(database);
            }
            count(ledger);
            SqliteDatabases.drop(database);
        }
        tell("SQLite", Thorough.KILLS);
    }

    @Test
    void whatPostgresAcknowledgedOutlivesTheProcess() throws Exception {
        int all = Math.min(Thorough.KILLS, 50);
        for (int kills = all; kills > 0; kills -= KILLS_OF_A_DATABASE) {
            HikariDataSource database = PostgresDatabases.empty();
            Ledger ledger = new Ledger();
            for (int kill = 1; kill <= Math.min(kills, KILLS_OF_A_DATABASE); kill++) {
                kill(database.getJdbcUrl(), ledger, kill);
                Agreement.check(Database.POSTGRESQL, database);
                ledger.check(database);
            }
            count(ledger);
            PostgresDatabases.drop(database);
        }
        tell("PostgreSQL", all);
    }

    @Test
    void whatAnH2FileAcknowledgedOutlivesTheProcess() throws Exception {
        int all = Math.min(Thorough.KILLS, 50);
        for (int kills = all; kills > 0; kills -= KILLS_OF_A_DATABASE) {
            String url = H2Databases.file() + ";WRITE_DELAY=0";
            Ledger ledger = new Ledger();
            for (int kill = 1; kill <= Math.min(kills, KILLS_OF_A_DATABASE); kill++) {
                kill(url + ";USER=sa;PASSWORD=", ledger, kill);
                JdbcDataSource database = H2Databases.at(url + ";DB_CLOSE_DELAY=-1");
                Agreement.check(Database.H2, database);
                ledger.check(database);
                PlainSql.execute(database, "shutdown");
            }
            count(ledger);
            H2Databases.drop(H2Databases.at(url));
        }
        tell("H2", all);
    }

    /** Kills a program at a random moment after its first acknowledgement. */
    private void kill(String url, Ledger ledger, int number) throws Exception {
        Path file = Path.of("target", "ledger-" + UUID.randomUUID());
        Process program = Writers.start(url, file, "k" + number, number % 2 == 0 ? 1 : 16, Integer.MAX_VALUE);
        try {
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (program.isAlive()
                    && (!Files.exists(file) || !Files.readString(file).contains(" added "))) {
                assertThat(System.nanoTime()).as("patience").isLessThan(patience);
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            assertThat(program.isAlive())
                    .as("it ended by itself: %s", Files.readString(Path.of(file + ".log")))
                    .isTrue();
        } finally {
            program.destroyForcibly().waitFor();
        }
        ledger.read(file);
        assertThat(Files.readString(Path.of(file + ".log"))).as("messages").isEmpty();
        Files.delete(file);
        Files.delete(Path.of(file + ".log"));
    }

    private void count(Ledger ledger) {
        acknowledged += ledger.acknowledged();
        unanswered += ledger.unknown();
    }

    private void tell(String database, int kills) {
        assertThat(acknowledged).as("acknowledged").isPositive();
        Thorough.tell(
                "%s: %d kills of the writer, %d deeds acknowledged, %d cut off, 0 lost, 0 doubled, 0 mismatched",
                database, kills, acknowledged, unanswered);
    }
}
