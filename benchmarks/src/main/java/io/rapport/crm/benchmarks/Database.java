package io.rapport.crm.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Both sides go to this database, through one pool. */
abstract class Database implements AutoCloseable {
    private final HikariDataSource pool;

    Database(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("benchmarks");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        this.pool = new HikariDataSource(config);
    }

    DataSource pool() {
        return pool;
    }

    /** Lets so many threads work at once without waiting for a connection. */
    final void allowConnections(int connections) {
        pool.setMaximumPoolSize(connections);
    }

    /** Describes what the database is, and the settings that decide what a commit costs. */
    final String description() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            DatabaseMetaData database = connection.getMetaData();
            return database.getDatabaseProductName() + " " + database.getDatabaseProductVersion() + ", " + settings();
        }
    }

    /** Returns the first column of the first row of an answer, as a text. */
    final Optional<String> ask(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
        }
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Counts what is in the tables, so that queries are planned well; databases do it by themselves after a while. */
    final void analyze() throws SQLException {
        execute("analyze");
    }

    /** Returns the statements that are written by hand for it. */
    abstract HandSql handSql();

    abstract String settings() throws SQLException;

    /**
     * Refuses to measure commits that are not on disk when they are acknowledged.
     *
     * @throws IllegalStateException if commits are not durable
     */
    abstract void requireDurable() throws SQLException;

    /** Returns how many bytes the database takes on disk, logs of transactions aside. */
    abstract long bytesOnDisk() throws IOException, SQLException;

    /**
     * Returns how many bytes it takes after the usual maintenance; nothing else can be done with the database from then
     * on.
     */
    abstract long bytesWhenTidied() throws IOException, SQLException;

    @Override
    public void close() throws IOException {
        pool.close();
    }
}
