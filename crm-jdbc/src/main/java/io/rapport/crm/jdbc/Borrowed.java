package io.rapport.crm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
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
    /** Empty if the isolation is left as it is. */
    private final OptionalInt isolationBefore;

    private boolean usable = true;

    private Borrowed(Connection connection, OptionalInt isolationBefore) throws SQLException {
        this.connection = connection;
        this.autoCommitBefore = connection.getAutoCommit();
        this.isolationBefore = isolationBefore;
    }

    /**
     * Borrows a connection and leaves its isolation as it is, because asking for the isolation costs PostgreSQL a round
     * trip.
     */
    static Borrowed from(DataSource dataSource, boolean autoCommit) throws SQLException {
        return from(dataSource, autoCommit, OptionalInt.empty());
    }

    static Borrowed from(DataSource dataSource, boolean autoCommit, OptionalInt isolation) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            Borrowed borrowed = new Borrowed(
                    connection,
                    isolation.isPresent() ? OptionalInt.of(connection.getTransactionIsolation()) : OptionalInt.empty());
            borrowed.set(autoCommit, isolation);
            return borrowed;
        } catch (SQLException | RuntimeException failure) {
            quietly(connection::close);
            throw failure;
        }
    }

    Session session(SqlDialect dialect) {
        return new Session(connection, dialect);
    }

    int isolation() throws SQLException {
        return connection.getTransactionIsolation();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Undoes what a session has written on this connection. */
    void undo(Session session) {
        usable = quietly(session::undo);
    }

    @Override
    public void close() {
        if (usable) {
            quietly(() -> set(autoCommitBefore, isolationBefore));
        } else {
            // Switching autocommit on would commit what could not be rolled back.
            quietly(() -> connection.abort(Runnable::run));
        }
        quietly(connection::close);
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
