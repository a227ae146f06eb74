package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/** The dialect of PostgreSQL, version 14 or newer. */
final class PostgresDialect extends SqlDialect {
    private static final int OLDEST = 14;

    /** The SQL states of a serialization failure, a deadlock, a lock that is not available, and a unique violation. */
    private static final Set<String> RACES = Set.of("40001", "40P01", "55P03", "23505");

    @Override
    String name() {
        return "postgresql";
    }

    /**
     * Selects the values instead of stating them: a driver that is told to join the inserts of a batch into one
     * ({@code reWriteBatchedInserts}) leaves such a statement alone, and goes on counting row by row. Any conflicting
     * row counts, not only one with this key: it may come from another writer, and an error would end the transaction.
     */
    @Override
    String insertIfAbsent(String table, List<String> key, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + marks(columns)
                + " on conflict do nothing";
    }

    @Override
    String insertOrReplace(String table, List<String> key, List<String> columns) {
        String replaced = columns.stream()
                .filter(column -> !key.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return insert(table, columns) + " on conflict (" + String.join(", ", key) + ") do update set " + replaced;
    }

    @Override
    boolean isRace(SQLException failure) {
        return RACES.contains(failure.getSQLState());
    }

    @Override
    int snapshot() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    void check(Inquiry database, Logger log) throws SQLException {
        int version = Integer.parseInt(setting(database, "server_version_num")) / 10_000;
        if (version < OLDEST) {
            throw new StorageException("this is PostgreSQL " + version + "; use " + OLDEST + " or newer");
        }
        String encoding = setting(database, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new StorageException("this PostgreSQL database stores texts in " + encoding
                    + ", which does not know all characters; use one with the encoding UTF8");
        }
        for (String durable : List.of("fsync", "synchronous_commit")) {
            if (setting(database, durable).equals("off")) {
                log.warn(
                        "this PostgreSQL database acknowledges commits before they are on disk, and loses them when the "
                                + "server dies; switch {} on",
                        durable);
            }
        }
    }

    private static String setting(Inquiry database, String name) throws SQLException {
        return database.ask("select current_setting('" + name + "')").get(0);
    }
}
