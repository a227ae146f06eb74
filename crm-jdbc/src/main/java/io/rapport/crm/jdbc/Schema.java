package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Brings the tables to the version that this library works with, or refuses them. */
final class Schema {
    /** The version of the newest migration. */
    static final int VERSION = 1;

    /** Queries that name every column that is read or written; they return no rows. */
    private static final List<String> SHAPE = List.of(
            "select id, version, sequence, survivor, profile from ${prefix}customer where 1 = 0",
            "select type, source, val, customer, recorded_for from ${prefix}identifier where 1 = 0",
            "select " + FactTable.SELECTED + " from ${prefix}interaction i where 1 = 0",
            "select kind, ref_key, occurred_at, recorded_for, sequence, customer from ${prefix}ref where 1 = 0",
            "select customer, name, number, token from ${prefix}attribute where 1 = 0",
            "select customer, kind, ref_kind, ref_key, due_at from ${prefix}due where 1 = 0",
            "select name, version, body from ${prefix}document where 1 = 0");

    private final DataSource dataSource;
    private final SqlDialect dialect;
    private final Prefix prefix;

    Schema(DataSource dataSource, SqlDialect dialect, Prefix prefix) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.prefix = prefix;
    }

    void prepare(Migration migration) {
        Optional<Integer> found = version();
        if (found.isPresent() && found.get() > VERSION) {
            throw refused("of version " + found.get() + ", newer than " + VERSION, "update the library");
        }
        switch (migration) {
            case MIGRATE -> {
                history().migrate();
                require(version(), dialect.whenTablesVanish());
            }
            case VALIDATE -> {
                require(found, "open the storage with Migration.MIGRATE");
                history().validate();
            }
            case NONE -> require(found, "run the SQL of META-INF/rapport/" + dialect.name() + " up to " + VERSION);
        }
        checkShape();
    }

    /**
     * Detects tables of somebody else that happen to have the same names, and SQL that was run by hand only in part.
     */
    private void checkShape() {
        try (Borrowed connection = Borrowed.from(dataSource, true)) {
            Session session = connection.session(dialect);
            for (String columns : SHAPE) {
                session.describe(prefix.in(columns), found -> found.getColumnCount());
            }
        } catch (SQLException failure) {
            throw String.valueOf(failure.getSQLState()).startsWith("42")
                    ? refused("not all as the library makes them", "choose another prefix, or run its SQL")
                    : Failures.of(failure);
        }
    }

    private void require(Optional<Integer> found, String remedy) {
        if (found.isEmpty()) {
            throw refused("not there", remedy);
        } else if (found.get() != VERSION) {
            throw refused("of version " + found.get() + ", older than " + VERSION, remedy);
        }
    }

    private StorageException refused(String state, String remedy) {
        return new StorageException("the tables with the prefix " + prefix + " are " + state + "; " + remedy);
    }

    /**
     * Returns the version of the tables, if they exist. It asks the catalogue first, because a query that fails would
     * leave a trace file beside an H2 database.
     */
    private Optional<Integer> version() {
        try (Borrowed connection = Borrowed.from(dataSource, true)) {
            Session session = connection.session(dialect);
            if (!session.hasTable(prefix.schema(), prefix.text() + "schema")) {
                return Optional.empty();
            }
            String sql = prefix.in("select max(version) from ${prefix}schema");
            return session.query(sql, Params.Binding.NONE, ResultRow::number).stream()
                    .findFirst()
                    .map(Long::intValue);
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    private MigrationHistory history() {
        return new MigrationHistory(dataSource, dialect, prefix);
    }
}
