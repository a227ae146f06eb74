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

    /** Whether something was set or begun on it; in a transaction of the application, nothing is. */
    private boolean used;

    private boolean usable = true;

    private Borrowed(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommitBefore = asked(connection::getAutoCommit);
    }

    /** Borrows a connection and changes nothing. */
    static Borrowed from(DataSource dataSource) throws SQLException {
        Connection connection = asked(dataSource::getConnection);
        try {
            return new Borrowed(connection);
        } catch (SQLException failure) {
            quietly(connection::close);
            throw failure;
        }
    }

    /** Tells whether the connection commits each statement, and so is in no transaction. */
    boolean commitsItself() {
        return autoCommitBefore;
    }

    /** Lets each statement be a transaction of its own. */
    void forStatements() throws SQLException {
        used = true;
        set(true, OptionalInt.empty());
    }

    /**
     * Begins a transaction. An isolation that is not given is left as it is, because asking for it costs PostgreSQL a
     * round trip.
     */
    void forTransaction(OptionalInt isolation) throws SQLException {
        used = true;
        if (isolation.isPresent() && isolation() != isolation.getAsInt()) {
            isolationBefore = OptionalInt.of(isolation());
            set(false, isolation);
        } else {
            set(false, OptionalInt.empty());
        }
    }

    Session session(SqlDialect dialect) {
        return new Session(connection, dialect);
    }

    String product() throws SQLException {
        return asked(() -> connection.getMetaData().getDatabaseProductName());
    }

    int isolation() throws SQLException {
        return asked(connection::getTransactionIsolation);
    }

    void commit() throws SQLException {
        told(connection::commit);
    }

    Savepoint savepoint() throws SQLException {
        return asked(connection::setSavepoint);
    }

    void release(Savepoint savepoint) throws SQLException {
        told(() -> connection.releaseSavepoint(savepoint));
    }

    void rollbackTo(Savepoint savepoint) throws SQLException {
        told(() -> connection.rollback(savepoint));
    }

    /** Undoes what a session has written on this connection. */
    void undo(Session session) {
        usable = quietly(session::undo);
    }

    /** Gives the connection back as it was, or not at all where that cannot be had. */
    @Override
    public void close() {
        // Switching autocommit on would commit what could not be rolled back.
        boolean asItWas = !used || (usable && quietly(() -> set(autoCommitBefore, isolationBefore)));
        if (!asItWas) {
            quietly(() -> connection.abort(Runnable::run));
        }
        quietly(connection::close);
    }

    private void set(boolean autoCommit, OptionalInt isolation) throws SQLException {
        if (isolation.isPresent()) {
            told(() -> connection.setTransactionIsolation(isolation.getAsInt()));
        }
        if (asked(connection::getAutoCommit) != autoCommit) {
            told(() -> connection.setAutoCommit(autoCommit));
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static void told(Step step) throws SQLException {
        asked(() -> {
            step.run();
            return true;
        });
    }

    /**
     * Asks the driver, or the pool, of which some throw what is no {@code SQLException} when they cannot connect, are
     * closed, or are at fault themselves.
     */
    private static <T> T asked(Question<T> question) throws SQLException {
        try {
            return question.ask();
        } catch (RuntimeException failure) {
            throw Failures.ofDriver(failure);
        }
    }

    private static boolean quietly(Step step) {
        try {
            told(step);
            return true;
        } catch (SQLException failure) {
            StorageLog.LOG.info("a connection could not be tidied up ({})", Failures.codes(failure));
            return false;
        }
    }
}
