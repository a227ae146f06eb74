package io.rapport.crm.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A kind of database: what must hold on every kind is tested for each. */
enum Database {
    H2 {
        @Override
        DataSource empty() {
            return H2Databases.inMemory();
        }

        @Override
        void drop(DataSource database) {
            H2Databases.drop(database);
        }

        @Override
        void waitNoLongerForLocksThan(int millis, DataSource database) {
            PlainSql.execute(database, "set default_lock_timeout " + millis);
        }

        @Override
        String planOf(String sql, Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("explain " + sql)) {
                // What is missing is bound as null: the plan is made before anybody looks at the values.
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setObject(i, null);
                }
                return lines(statement.executeQuery());
            }
        }

        @Override
        String keptAs() {
            return "h2.mv.db";
        }

        @Override
        DataSource restored(Path file) {
            return H2Databases.copyOf(file);
        }

        @Override
        void keep(Path file, Consumer<DataSource> recording) {
            DataSource database = H2Databases.at(file);
            recording.accept(database);
            PlainSql.execute(database, "shutdown compact");
        }

        @Override
        String driver() {
            return "org.h2.";
        }

        @Override
        String wholeTable() {
            return "tableScan";
        }
    },

    SQLITE {
        @Override
        DataSource empty() {
            return SqliteDatabases.empty();
        }

        @Override
        void drop(DataSource database) {
            SqliteDatabases.drop((HikariDataSource) database);
        }

        @Override
        void waitNoLongerForLocksThan(int millis, DataSource database) {
            // They never wait for long.
        }

        @Override
        String refuseDetails(DataSource database) {
            PlainSql.execute(database, """
                    create trigger refuse before insert on crm_interaction
                    begin select raise(abort, 'refused'); end
                    """);
            return "error 19";
        }

        @Override
        String planOf(String sql, Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("explain query plan " + sql);
                    ResultSet plan = statement.executeQuery()) {
                StringBuilder lines = new StringBuilder();
                while (plan.next()) {
                    lines.append(plan.getString("detail")).append('\n');
                }
                return lines.toString();
            }
        }

        @Override
        String keptAs() {
            return "sqlite.db";
        }

        @Override
        DataSource restored(Path file) {
            return SqliteDatabases.copyOf(file);
        }

        @Override
        void keep(Path file, Consumer<DataSource> recording) {
            HikariDataSource database = SqliteDatabases.at(file);
            recording.accept(database);
            PlainSql.execute(database, "vacuum");
            database.close();
        }

        @Override
        String damage(DataSource database) {
            return PlainSql.text(database, "pragma integrity_check");
        }

        @Override
        String driver() {
            return "org.sqlite.";
        }

        @Override
        String wholeTable() {
            return "SCAN crm_";
        }
    },

    POSTGRESQL {
        @Override
        DataSource empty() {
            return PostgresDatabases.empty();
        }

        @Override
        void drop(DataSource database) {
            PostgresDatabases.drop((HikariDataSource) database);
        }

        /** Drops the tables, because to create a database takes longer. */
        @Override
        DataSource emptied(DataSource database) {
            PlainSql.execute(database, "drop schema public cascade");
            PlainSql.execute(database, "create schema public");
            return database;
        }

        @Override
        void waitNoLongerForLocksThan(int millis, DataSource database) {
            HikariDataSource pool = (HikariDataSource) database;
            PlainSql.execute(pool, "alter database " + pool.getPoolName() + " set lock_timeout = " + millis);
            pool.getHikariPoolMXBean().softEvictConnections();
        }

        @Override
        String planOf(String sql, Connection connection) throws SQLException {
            AtomicInteger parameters = new AtomicInteger();
            String numbered =
                    Pattern.compile("[?]").matcher(sql).replaceAll(mark -> "\\$" + parameters.incrementAndGet());
            String nulls = String.join(", ", Collections.nCopies(parameters.get(), "null"));
            try (Statement statement = connection.createStatement()) {
                // However small a table is, an index is to be used if there is one that serves.
                statement.execute("set enable_seqscan = off");
                statement.execute("set plan_cache_mode = force_generic_plan");
                statement.execute("prepare planned as " + numbered);
                String plan = lines(statement.executeQuery("explain execute planned(" + nulls + ")"));
                statement.execute("deallocate planned");
                return plan;
            }
        }

        @Override
        String keptAs() {
            return "postgresql.sql";
        }

        @Override
        DataSource restored(Path file) {
            DataSource database = PostgresDatabases.empty();
            PlainSql.execute(database, StoredFormat.text(file));
            return database;
        }

        @Override
        void keep(Path file, Consumer<DataSource> recording) {
            HikariDataSource database = PostgresDatabases.empty();
            recording.accept(database);
            PostgresDump.write(database, file);
            PostgresDatabases.drop(database);
        }

        @Override
        String driver() {
            return "org.postgresql.";
        }

        @Override
        String wholeTable() {
            return "Seq Scan";
        }
    };

    /** An empty one, for one test. */
    abstract DataSource empty();

    abstract void drop(DataSource database);

    /** An empty one instead of this, for the next try of a test. */
    DataSource emptied(DataSource database) {
        drop(database);
        return empty();
    }

    abstract void waitNoLongerForLocksThan(int millis, DataSource database);

    /**
     * From now on the database takes no details, and where it can, it quotes them as it refuses them.
     *
     * @return by which code it does so
     */
    String refuseDetails(DataSource database) {
        PlainSql.execute(database, "alter table crm_interaction alter column detail set data type varchar(5)");
        return "22001";
    }

    /** How the database would go about a statement, whatever its parameters are. */
    abstract String planOf(String sql, Connection connection) throws SQLException;

    /** What a plan says about a table that is read from beginning to end. */
    abstract String wholeTable();

    /** A {@link StoredFormat} keeps a database under this file name. */
    abstract String keptAs();

    /** The database holds what a file has kept. It is for one test, which may change it. */
    abstract DataSource restored(Path file);

    /** What is recorded in an empty database is kept in a new file. */
    abstract void keep(Path file, Consumer<DataSource> recording);

    /** What the database itself finds wrong with its files, or "ok" if that is nothing or it does not look. */
    String damage(DataSource database) {
        return "ok";
    }

    /** The beginning of its driver's class names. */
    abstract String driver();

    /** The folder of its migrations. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String lines(ResultSet plan) throws SQLException {
        StringBuilder lines = new StringBuilder();
        while (plan.next()) {
            lines.append(plan.getString(1)).append('\n');
        }
        return lines.toString();
    }
}
