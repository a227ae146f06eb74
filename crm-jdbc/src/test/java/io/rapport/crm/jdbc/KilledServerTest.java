package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.storage.StorageException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * The server of PostgreSQL is killed in the midst of what it does for eight threads, again and again. Each of them is
 * told what became of its call, and what it was told is so when the server is there again.
 */
class KilledServerTest {
    private static final int LONGEST_LIFE_MILLIS = 600;

    private final Random random = new Random(Thorough.SEED);

    @Test
    void whatTheServerAcknowledgedOutlivesIt() throws Exception {
        int kills = Math.max(1, Thorough.KILLS / 4);
        Ledger ledger = new Ledger();
        try (MortalPostgres server = new MortalPostgres()) {
            for (int kill = 1; kill <= kills; kill++) {
                String prefix = "s" + kill;
                try (HikariDataSource database = server.database()) {
                    int before = ledger.size();
                    CompletableFuture<Throwable> writing = CompletableFuture.supplyAsync(
                            () -> catchThrowable(() -> Writers.write(database, ledger, prefix, 8, Integer.MAX_VALUE)));
                    while (ledger.size() == before && !writing.isDone()) {
                        Thread.sleep(1);
                    }
                    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                    server.kill();
                    assertThat(writing.join())
                            .hasRootCauseInstanceOf(java.sql.SQLException.class)
                            .cause()
                            .isInstanceOf(StorageException.class);
                }
                server.restart();
                try (HikariDataSource database = server.database()) {
                    Agreement.check(Database.POSTGRESQL, database);
                    ledger.check(database);
                }
            }
        }
        assertThat(ledger.acknowledged()).isPositive();
        Thorough.tell(
                "PostgreSQL: %d kills of the server, %d deeds acknowledged, %d failed, %d of unknown outcome, "
                        + "0 lost, 0 doubled",
                kills, ledger.acknowledged(), ledger.failed(), ledger.unknown());
    }
}
