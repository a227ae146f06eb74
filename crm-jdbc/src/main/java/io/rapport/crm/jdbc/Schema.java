package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings the tables to the version that this library works with, or refuses them. A table says which migrations were
 * run, and what the checksum of each was.
 */
final class Schema {
    /** The version of the newest migration. */
    static final int VERSION = MigrationFile.NEWEST;

    /** Queries that name every column that is read or written; they return no rows. */
    private static final List<String> SHAPE = List.of(
            "select id, version, sequence, survivor, profile from ${prefix}customer where 1 = 0",
            "select type, source, val, customer, recorded_for from ${prefix}identifier where 1 = 0",
            "select " + FactTable.SELECTED + " from ${prefix}interaction i where 1 = 0",
            "select kind, ref_key, occurred_at, recorded_for, sequence, customer from ${prefix}ref where 1 = 0",
            "select customer, name, number, token from ${prefix}attribute where 1 = 0",
            "select customer, kind, ref_kind, ref_key, due_at from ${prefix}due where 1 = 0",
            "select name, version, body from ${prefix}document where 1 = 0");

    private final Transactions transactions;
    private final SqlDialect dialect;
    private final Prefix prefix;

    Schema(Transactions transactions, Prefix prefix) {
        this.transactions = transactions;
        this.dialect = transactions.dialect();
        this.prefix = prefix;
    }

    void prepare(Migration migration) {
        if (prefix.schema().isPresent() && createSchema().isEmpty()) {
            throw new StorageException(
                    "this database has no schemas; give each tenant a database or a prefix of its own");
        }
        Optional<Integer> found = transactions.read(this::version);
        if (found.isPresent() && found.get() > VERSION) {
            throw refused("of version " + found.get() + ", newer than " + VERSION, "update the library");
        }
        switch (migration) {
            case MIGRATE -> {
                if (found.isEmpty() || found.get() < VERSION) {
                    transactions.read(this::applySettings);
                    transactions.write(this::migrate, migrated -> true);
                    require(transactions.read(this::version), dialect.whenTablesVanish());
                }
            }
            case VALIDATE -> {
                require(found, "open the storage with Migration.MIGRATE");
                transactions.read(this::compare);
            }
            case NONE -> require(found, "run the SQL of META-INF/rapport/" + dialect.name() + " up to " + VERSION);
        }
        transactions.read(this::checkShape);
    }

    private int applySettings(Session session) throws SQLException {
        for (String setting : dialect.settings()) {
            session.execute(setting);
        }
        return dialect.settings().size();
    }

    /** Runs what was not run before. The statements are in one transaction where the database can do that. */
    private int migrate(Session session) throws SQLException {
        Optional<String> create = createSchema();
        if (create.isPresent()) {
            session.execute(create.get());
        }
        for (String lock : dialect.lockTables(prefix)) {
            session.execute(prefix.in(lock));
        }
        int before = version(session).orElse(0);
        List<MigrationFile> files = MigrationFile.of(dialect).stream()
                .filter(file -> file.version() > before)
                .toList();
        for (MigrationFile file : files) {
            run(session, file);
        }
        session.batch(
                prefix.in("update ${prefix}schema set checksum = ? where version = ?"),
                files,
                (params, file) -> params.text(file.checksum()).number(file.version()));
        checkShape(session);
        return files.size();
    }

    private void run(Session session, MigrationFile file) throws SQLException {
        for (String statement : file.statements(prefix)) {
            try {
                session.execute(statement);
            } catch (SQLException failure) {
                if (dialect.trouble(failure) == Trouble.RACE) {
                    throw failure;
                }
                throw new StorageException(
                        "the tables with the prefix " + prefix + " could not be created or brought up to date: "
                                + statement.lines().findFirst().orElse("") + " failed; "
                                + "look into the cause, mend it, and open the storage again",
                        transactions.failures().of(failure));
            }
        }
    }

    /**
     * Compares what was run with what the library has. Where somebody else ran the files, there is nothing to compare.
     */
    private boolean compare(Session session) throws SQLException {
        Map<Integer, String> run = new TreeMap<>();
        session.query(
                prefix.in("select version, checksum from ${prefix}schema where checksum is not null"),
                Params.Binding.NONE,
                row -> run.put((int) row.number(), row.text()));
        for (MigrationFile file : MigrationFile.of(dialect)) {
            if (!run.getOrDefault(file.version(), file.checksum()).equals(file.checksum())) {
                throw refused(
                        "made by a migration " + file.version() + " that was changed since",
                        "use the version of " + "the library that made them, or another prefix");
            }
        }
        return true;
    }

    /**
     * Detects tables of somebody else that happen to have the same names, and SQL that was run by hand only in part.
     */
    private boolean checkShape(Session session) throws SQLException {
        try {
            for (String columns : SHAPE) {
                session.describe(prefix.in(columns), found -> found.getColumnCount());
            }
            return true;
        } catch (SQLException failure) {
            if (dialect.trouble(failure) == Trouble.NO_TABLES) {
                throw refused("not all as the library makes them", "choose another prefix, or run its SQL");
            }
            throw failure;
        }
    }

    private Optional<String> createSchema() {
        return prefix.schema().flatMap(dialect::createSchema);
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
    private Optional<Integer> version(Session session) throws SQLException {
        if (!session.hasTable(prefix.schema(), prefix.text() + "schema")) {
            return Optional.empty();
        }
        String sql = prefix.in("select max(version) from ${prefix}schema");
        return session.query(sql, Params.Binding.NONE, ResultRow::number).stream()
                .filter(version -> version > 0)
                .findFirst()
                .map(Long::intValue);
    }
}
