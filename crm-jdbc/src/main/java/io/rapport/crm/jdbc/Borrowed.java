package io.rapport.crm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * A connection that is borrowed from the caller's data source and given back with the settings that it had: the data
 * source may be the pool of an application that relies on them. Failures while tidying up are not thrown, because they
 * must not hide what has been achieved: a committed transaction stays committed.
 */
final class Borrowed implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommitBefore;
    /** The isolation that the connection had; empty if it was left as it is. */
    private OptionalInt isolationBefore = OptionalInt.empty();

    private boolean usable = true;

    private Borrowed(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommitBefore = connection.getAutoCommit();
    }

    /** Borrows a connection and changes nothing. */
    static Borrowed from(DataSource dataSource) throws SQLException {
        Connection connection = connection(dataSource);
        try {
            return new Borrowed(connection);
        } catch (SQLException | RuntimeException failure) {
            quietly(connection::close);
            throw failure;
        }
    }

    /** Some pools throw what is no {@code SQLException} when they cannot connect, or are closed. */
    private static Connection connection(DataSource dataSource) throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (RuntimeException failure) {
            throw new SQLException(failure.getMessage(), failure);
        }
    }

    /** Tells whether the connection commits each statement, and so is in no transaction. */
    boolean commitsItself() {
        return autoCommitBefore;
    }

    /** Lets each statement be a transaction of its own. */
    Borrowed forStatements() throws SQLException {
        return with(true, OptionalInt.empty());
    }

    /**
     * Begins a transaction. An isolation that is not given is left as it is, because asking for it costs PostgreSQL a
     * round trip.
     */
    Borrowed forTransaction(OptionalInt isolation) throws SQLException {
        return with(false, isolation);
    }

    Session session(SqlDialect dialect) {
        return new Session(connection, dialect);
    }

    String product() throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    int isolation() throws SQLException {
        return connection.getTransactionIsolation();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    Savepoint savepoint() throws SQLException {
        return connection.setSavepoint();
    }

    void release(Savepoint savepoint) throws SQLException {
        connection.releaseSavepoint(savepoint);
    }

    void rollbackTo(Savepoint savepoint) throws SQLException {
        connection.rollback(savepoint);
    }

    /** Undoes what a session has written on this connection. */
    void undo(Session session) {
        usable = quietly(session::undo);
    }

    /** Gives the connection back as it was, or not at all where that cannot be had. */
    @Override
    public void close() {
        // Switching autocommit on would commit what could not be rolled back.
        if (!usable || !quietly(() -> set(autoCommitBefore, isolationBefore))) {
            quietly(() -> connection.abort(Runnable::run));
        }
        quietly(connection::close);
    }

    private Borrowed with(boolean autoCommit, OptionalInt isolation) throws SQLException {
        if (isolation.isPresent()) {
            int before = connection.getTransactionIsolation();
            if (before != isolation.getAsInt()) {
                isolationBefore = OptionalInt.of(before);
                set(autoCommit, isolation);
                return this;
            }
        }
        set(autoCommit, OptionalInt.empty());
        return this;
    }

    private void set(boolean autoCommit, OptionalInt isolation) throws SQLException {
        if (isolation.isPresent()) {
            connection.setTransactionIsolation(isolation.getAsInt());
        }
        if (connection.getAutoCommit() != autoCommit) {
            connection.setAutoCommit(autoCommit);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private static boolean quietly(Step step) {
        try {
            step.run();
            return true;
        } catch (SQLException failure) {
            StorageLog.LOG.info("a connection could not be tidied up ({})", Failures.codes(failure));
            return false;
        }
    }
}
