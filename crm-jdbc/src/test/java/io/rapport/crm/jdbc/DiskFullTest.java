package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.Crm;
import io.rapport.crm.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The disk is full in the midst of what four threads write. They are told so, readers go on, and when there is room
 * again, all is there that was acknowledged.
 */
class DiskFullTest {
    private static final int RUNS = Math.max(1, Thorough.KILLS / 10);

    /** The room that is made in the end. */
    private static final int BALLAST = 3 << 20;

    /** Where there is little room: in a file that may not have more pages, and on the small disk if one is given. */
    enum Room {
        FEW_PAGES,
        SMALL_DISK
    }

    static Stream<Room> rooms() {
        return Stream.of(Room.values()).filter(room -> room == Room.FEW_PAGES || !Thorough.SMALL_DISK.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void whatWasAcknowledgedIsThereWhenThereIsRoomAgain(Room room) throws Exception {
        long acknowledged = 0;
        for (int run = 0; run < RUNS; run++) {
            acknowledged += fill(room, "d" + run);
        }
        Thorough.tell("SQLite, %s: full %d times, %d deeds acknowledged, 0 lost", room, RUNS, acknowledged);
    }

    private static long fill(Room room, String prefix) throws Exception {
        Path file = room == Room.FEW_PAGES
                ? SqliteDatabases.file()
                : Path.of(Thorough.SMALL_DISK, UUID.randomUUID() + ".db");
        Path ballast = Path.of(file + "-ballast");
        Ledger ledger = new Ledger();
        if (room == Room.SMALL_DISK) {
            Files.write(ballast, new byte[BALLAST]);
        }
        try (HikariDataSource full =
                database(file, room == Room.FEW_PAGES ? "pragma max_page_count = 100" : "select 1")) {
            Throwable told = catchThrowable(() -> Writers.write(full, ledger, prefix, 4, Integer.MAX_VALUE));
            assertThat(told).cause().isInstanceOf(StorageException.class).hasMessageStartingWith("the disk is full");
            try (Crm crm = BusyShop.over(full)) {
                assertThat(crm.customers().stream()).as("readers go on").isNotEmpty();
            }
        }
        Files.deleteIfExists(ballast);
        HikariDataSource roomy = SqliteDatabases.at(file);
        Agreement.check(Database.SQLITE, roomy);
        ledger.check(roomy);
        SqliteDatabases.drop(roomy);
        assertThat(ledger.acknowledged()).isPositive();
        return ledger.acknowledged();
    }

    private static HikariDataSource database(Path file, String first) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setConnectionInitSql(first);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
