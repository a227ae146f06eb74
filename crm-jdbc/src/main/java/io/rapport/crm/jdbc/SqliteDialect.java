package io.rapport.crm.jdbc;

import com.google.common.base.Splitter;
import io.rapport.crm.storage.StorageException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The dialect of SQLite, version 3.35 or newer. A database is one file; there is one writer at a time, and any number
 * of readers, who see what was committed when they began.
 */
final class SqliteDialect extends SqlDialect {
    private static final int OLDEST = 3_035;

    /** The result codes have the names that SQLite gives them. */
    private static final int ERROR = 1;

    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private static final String FIRST_OF_WRITER = "delete from ${prefix}schema where 1 = 0";

    @Override
    String name() {
        return "sqlite";
    }

    @Override
    String insertIfAbsent(String table, List<String> key, List<String> columns) {
        return insert(table, columns) + " on conflict do nothing";
    }

    @Override
    String insertOrReplace(String table, List<String> key, List<String> columns) {
        return upsert(table, key, columns);
    }

    /** Goes by the result codes of SQLite, which the driver gives as error codes. It gives no SQL state. */
    @Override
    Trouble trouble(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case BUSY, LOCKED -> Trouble.RACE;
            case ERROR -> {
                String message = String.valueOf(failure.getMessage());
                yield message.contains("no such table") || message.contains("no such column")
                        ? Trouble.NO_TABLES
                        : Trouble.UNKNOWN;
            }
            case PERM -> Trouble.NO_RIGHTS;
            case READONLY -> Trouble.READ_ONLY;
            case CORRUPT, NOTADB -> Trouble.DAMAGED;
            case FULL -> Trouble.DISK_FULL;
            case CANTOPEN -> Trouble.NO_DATABASE;
            default -> Trouble.ofState(Failures.state(failure));
        };
    }

    /**
     * Begins a transaction where there is none to undo: when the disk is full, SQLite itself undoes it, and the driver
     * does not notice. Its connection would fail from then on, or commit what it takes for parts of a transaction.
     */
    @Override
    void rollback(Connection connection) throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException undoneAlready) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("begin");
            }
            connection.rollback();
        }
    }

    @Override
    OptionalInt snapshot() {
        return OptionalInt.empty();
    }

    @Override
    OptionalInt writing() {
        return OptionalInt.empty();
    }

    @Override
    String locking() {
        return "";
    }

    /**
     * Deletes nothing. As the first statement of a transaction it waits for the lock of the file; a transaction that
     * reads first would be refused the lock if somebody has written since.
     */
    @Override
    Optional<String> firstOfWriter() {
        return Optional.of(FIRST_OF_WRITER);
    }

    /** Names the file, so that writers of this process queue in turn, which SQLite itself does not see to. */
    @Override
    Optional<String> onlyOneWriter(Inquiry database) throws SQLException {
        return Optional.of("sqlite:" + file(database));
    }

    /** Returns the path of the file; it is empty if there is none. */
    private static String file(Inquiry database) throws SQLException {
        return database.ask("select file from pragma_database_list where name = 'main'")
                .get(0);
    }

    @Override
    KeyTable keys() {
        return KeyTable.ROWS;
    }

    /** Sums up in two halves, because SQLite refuses a sum of which any part goes beyond 64 bits on the way. */
    @Override
    String sum(String column) {
        return "sum(" + column + " & 4294967295), sum(" + column + " >> 32)";
    }

    @Override
    Optional<String> createSchema(String name) {
        return Optional.empty();
    }

    /** Lets readers go on while somebody writes. The file remembers it. */
    @Override
    List<String> settings() {
        return List.of("pragma journal_mode = wal");
    }

    @Override
    List<String> lockTables(Prefix prefix) {
        return List.of(
                "create table if not exists ${prefix}schema (version integer not null primary key)", FIRST_OF_WRITER);
    }

    @Override
    void check(Inquiry database) throws SQLException {
        String version = database.ask("select sqlite_version()").get(0);
        List<String> parts = Splitter.on('.').splitToList(version);
        if (1_000 * Integer.parseInt(parts.get(0)) + Integer.parseInt(parts.get(1)) < OLDEST) {
            throw new StorageException("this is SQLite " + version + "; use 3.35 or newer");
        }
        if (file(database).isEmpty()) {
            // A pool hides that as long as a single connection is enough.
            throw new StorageException("an SQLite database in memory is gone with its connection; give a file");
        }
        if (Integer.parseInt(database.ask("pragma synchronous").get(0)) < 2) {
            StorageLog.warn(
                    "this SQLite database acknowledges commits before they are on disk, and loses them when the machine "
                            + "dies; add synchronous=FULL to its URL");
        }
    }

    @Override
    void checkContents(Inquiry database, Prefix prefix) throws SQLException {
        if (!database.ask("pragma journal_mode").contains("wal")) {
            StorageLog.warn("readers and writers of this SQLite database wait for each other; run "
                    + "'pragma journal_mode = wal' once, while nobody else has opened it");
        }
    }

    @Override
    void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setBytes(
                index,
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(value.getMostSignificantBits())
                        .putLong(value.getLeastSignificantBits())
                        .array());
    }

    @Override
    UUID uuid(ResultSet result, int index) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(result.getBytes(index));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
