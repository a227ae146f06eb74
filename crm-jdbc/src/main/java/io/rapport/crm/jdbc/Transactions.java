package io.rapport.crm.jdbc;

import io.rapport.crm.storage.CommitResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** Runs work on connections of a data source. Each call has a connection of its own. */
final class Transactions {
    private static final int ATTEMPTS = 20;

    private final DataSource dataSource;
    private final SqlDialect dialect;
    /** The isolation that a writing transaction must set; empty if that of the connections suits. */
    private final OptionalInt isolation;

    private Transactions(DataSource dataSource, SqlDialect dialect, OptionalInt isolation) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.isolation = isolation;
    }

    /**
     * Reads once which isolation connections have. READ COMMITTED suits. Any other is changed for writing, because
     * writers would otherwise give way to each other more often than necessary. (The results would be correct all the
     * same.)
     */
    static Transactions on(DataSource dataSource, SqlDialect dialect) {
        try (Borrowed connection = Borrowed.from(dataSource, true)) {
            int usual = connection.isolation();
            boolean suits = usual == Connection.TRANSACTION_READ_COMMITTED;
            return new Transactions(
                    dataSource,
                    dialect,
                    suits ? OptionalInt.empty() : OptionalInt.of(Connection.TRANSACTION_READ_COMMITTED));
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /** Work to be done on a connection. */
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    /** Reads; each statement is a transaction of its own. */
    <T> T read(Work<T> work) {
        try (Borrowed connection = Borrowed.from(dataSource, true)) {
            return work.on(connection.session(dialect));
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /** Reads with several statements that see the same state of the database. */
    <T> T readSnapshot(Work<T> work) {
        try (Borrowed connection = Borrowed.from(dataSource, false, OptionalInt.of(dialect.snapshot()))) {
            Session session = connection.session(dialect);
            try {
                return work.on(session);
            } finally {
                connection.undo(session);
            }
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /**
     * Writes in one transaction, which is kept only if the result is {@link CommitResult.Committed}.
     *
     * <p>Lost races are repeated from the beginning, with the same commit: a deadlock, a lock that took too long, or a
     * row that was inserted between two statements does not make the commit wrong. Another version does make it wrong.
     * That is an answer, {@link CommitResult.Stale}, after which the domain must read and fold again. So there are two
     * kinds of attempts: attempts at a transaction, which are made here, and attempts at a decision, which are made
     * above the storage.
     */
    CommitResult write(Work<CommitResult> work) {
        for (int attempt = 1; ; attempt++) {
            try (Borrowed connection = Borrowed.from(dataSource, false, isolation)) {
                return inTransaction(connection, work);
            } catch (SQLException failure) {
                if (!isRace(failure)) {
                    throw Failures.of(failure);
                } else if (attempt == ATTEMPTS) {
                    throw Failures.lostRaces(failure, attempt);
                }
            }
            Backoff.after(attempt, 5);
        }
    }

    private CommitResult inTransaction(Borrowed connection, Work<CommitResult> work) throws SQLException {
        boolean committed = false;
        Session session = connection.session(dialect);
        try {
            CommitResult result = work.on(session);
            if (result instanceof CommitResult.Committed) {
                commit(connection);
                committed = true;
            }
            return result;
        } finally {
            if (!committed) {
                connection.undo(session);
            }
        }
    }

    private void commit(Borrowed connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            if (isRace(failure)) {
                throw failure;
            }
            throw Failures.unknownOutcome(failure);
        }
    }

    private boolean isRace(SQLException failure) {
        return failure instanceof LostRace || dialect.isRace(failure);
    }
}
