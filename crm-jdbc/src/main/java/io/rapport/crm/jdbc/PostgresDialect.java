package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The dialect of PostgreSQL, version 14 or newer. */
final class PostgresDialect extends SqlDialect {
    private static final int OLDEST = 14;

    /** The SQL states of a serialization failure, a deadlock, a lock that is not available, and a unique violation. */
    private static final Set<String> RACES = Set.of("40001", "40P01", "55P03", "23505");

    /** The SQL states of a server that shuts down, has crashed, or does not take connections yet. */
    private static final Set<String> STOPPING = Set.of("57P01", "57P02", "57P03");

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
        return upsert(table, key, columns);
    }

    @Override
    Trouble trouble(SQLException failure) {
        String state = Failures.state(failure);
        if (RACES.contains(state)) {
            return Trouble.RACE;
        } else if (STOPPING.contains(state)) {
            return Trouble.STOPPING;
        }
        return switch (state) {
            case "25P02" -> Trouble.FAILED_TRANSACTION;
            case "3D000" -> Trouble.NO_DATABASE;
            case "42501" -> Trouble.NO_RIGHTS;
            case "53100" -> Trouble.DISK_FULL;
            case "53300" -> Trouble.TOO_MANY_CONNECTIONS;
            case "25006" -> Trouble.READ_ONLY;
            default -> Trouble.ofState(state);
        };
    }

    @Override
    OptionalInt snapshot() {
        return OptionalInt.of(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Takes a lock that the server gives up with the transaction, or with the connection of a program that dies. */
    @Override
    List<String> lockTables(Prefix prefix) {
        return List.of("select pg_advisory_xact_lock(hashtext('rapport " + prefix + "'))");
    }

    @Override
    void check(Inquiry database) throws SQLException {
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
                StorageLog.warn("this PostgreSQL database acknowledges commits before they are on disk, and loses them "
                        + "when the server dies; switch " + durable + " on");
            }
        }
    }

    private static String setting(Inquiry database, String name) throws SQLException {
        return database.ask("select current_setting('" + name + "')").get(0);
    }
}
