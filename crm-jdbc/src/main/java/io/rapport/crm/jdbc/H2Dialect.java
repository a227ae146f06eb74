package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The dialect of H2, in memory, in a file or as a server, in its regular mode or in another. */
final class H2Dialect extends SqlDialect {
    /** The error codes of a deadlock, a duplicate key, a lock timeout, and a row that was changed meanwhile. */
    private static final Set<Integer> RACES = Set.of(40001, 23505, 50200, 90131);

    @Override
    String name() {
        return "h2";
    }

    /**
     * Numbers the parameters, so that those of the key can be used twice. (A derived table, {@code using (values
     * (?, ?))}, would convert parameters to texts and back, which damages bytes.)
     */
    @Override
    String insertIfAbsent(String table, List<String> key, List<String> columns) {
        String values =
                columns.stream().map(column -> numbered(column, columns)).collect(Collectors.joining(", "));
        String same = key.stream()
                .map(column -> column + " = " + numbered(column, columns))
                .collect(Collectors.joining(" and "));
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + values
                + " where not exists (select 1 from " + table + " where " + same + ")";
    }

    private static String numbered(String column, List<String> columns) {
        return "?" + (columns.indexOf(column) + 1);
    }

    @Override
    String insertOrReplace(String table, List<String> key, List<String> columns) {
        return "merge into " + table + " (" + String.join(", ", columns) + ") key (" + String.join(", ", key)
                + ") values (" + marks(columns) + ")";
    }

    @Override
    Trouble trouble(SQLException failure) {
        int code = failure.getErrorCode();
        if (RACES.contains(code)) {
            return Trouble.RACE;
        }
        return switch (code) {
            case 90020 -> Trouble.IN_USE;
            case 90013, 90146, 90149 -> Trouble.NO_DATABASE;
            case 90098, 90121 -> Trouble.STOPPING;
            case 90096 -> Trouble.NO_RIGHTS;
            case 90097 -> Trouble.READ_ONLY;
            case 90100 -> Trouble.DISK_FULL;
            case 90030 -> Trouble.DAMAGED;
            default -> Trouble.ofState(Failures.state(failure));
        };
    }

    /**
     * Names the database, because files of H2 are damaged if the process is killed while several threads write, and
     * because its row locks can be broken.
     */
    @Override
    Optional<String> onlyOneWriter(Inquiry database) throws SQLException {
        return Optional.of("h2:"
                + database.ask("select coalesce(database_path(), 'memory:' || database())")
                        .get(0));
    }

    /**
     * Returns true, because rolling back the lock of a row can also undo the update that another transaction committed
     * just before. (In H2 2.5.252, a row that eight threads lock, compare and update falls back to an older state in
     * one of thirty runs.)
     */
    @Override
    boolean commitsLocks() {
        return true;
    }

    /**
     * Returns SERIALIZABLE, because H2 keeps the promise of REPEATABLE READ only for the tables that the first
     * statement has read.
     */
    @Override
    OptionalInt snapshot() {
        return OptionalInt.of(Connection.TRANSACTION_SERIALIZABLE);
    }

    /** Returns nothing: in H2 a statement that creates a table commits, and so ends every lock. All can be repeated. */
    @Override
    List<String> lockTables(Prefix prefix) {
        return List.of();
    }

    @Override
    void check(Inquiry database) throws SQLException {
        List<String> settings = database.ask("""
                select SETTING_NAME || '=' || SETTING_VALUE from INFORMATION_SCHEMA.SETTINGS
                where SETTING_NAME in ('COLLATION', 'IGNORECASE', 'WRITE_DELAY')
                """);
        boolean collates = settings.stream().anyMatch(setting -> setting.startsWith("COLLATION="));
        if (collates || settings.contains("IGNORECASE=1")) {
            throw new StorageException("this H2 database compares texts by a collation or ignores case, "
                    + "and would take different keys for the same; use one without COLLATION and IGNORECASE");
        }
        // The delay may be listed twice: with a value that was set at some time, and with the value that is in force.
        boolean delays = settings.stream()
                .anyMatch(setting -> setting.startsWith("WRITE_DELAY=") && !setting.equals("WRITE_DELAY=0"));
        if (delays && isFile(database)) {
            StorageLog.warn("this H2 database acknowledges commits before they are on disk, and loses them when the "
                    + "process dies; add ;WRITE_DELAY=0 to its URL");
        }
    }

    /**
     * Counts the facts of a file in three ways: by their order, by their ids, and by what the customers say. A process
     * that was killed while several threads wrote may have left a row in one place and not in another.
     */
    @Override
    void checkContents(Inquiry database, Prefix prefix) throws SQLException {
        if (!isFile(database)) {
            return;
        }
        String facts = database.ask(prefix.in("select count(*) from ${prefix}interaction"))
                .get(0);
        String ids = database.ask(prefix.in("select count(*) from ${prefix}interaction where source >= ''"))
                .get(0);
        String said = database.ask(prefix.in("select coalesce(sum(sequence), 0) from ${prefix}customer"))
                .get(0);
        if (!facts.equals(ids) || !facts.equals(said)) {
            StorageLog.warn("this H2 file is damaged: it holds " + facts + " facts, " + ids + " by their ids, and "
                    + said + " by what its customers say; restore it from a backup, or record its facts anew");
        }
    }

    private static boolean isFile(Inquiry database) throws SQLException {
        return database.ask("select database_path() is not null").contains("TRUE");
    }

    @Override
    String whenTablesVanish() {
        return "if it is an H2 database in memory, add ;DB_CLOSE_DELAY=-1 to its URL, so that it outlives its connections";
    }
}
