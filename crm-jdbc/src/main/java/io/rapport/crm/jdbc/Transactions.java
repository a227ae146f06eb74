package io.rapport.crm.jdbc;

import io.rapport.crm.failure.CrmException;
import io.rapport.crm.storage.CommitResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Runs work on connections of a data source. Each call has a connection of its own, unless it takes part in a
 * transaction of the application.
 */
final class Transactions {
    private static final int ATTEMPTS = 20;

    private final DataSource dataSource;
    private final ForeignTransaction foreign;
    private final Failures failures;
    private final SqlDialect dialect;
    private final OneWriter writers;
    /** The isolation that a writing transaction must set; empty if that of the connections suits. */
    private final OptionalInt isolation;

    private Transactions(
            DataSource dataSource,
            ForeignTransaction foreign,
            Failures failures,
            SqlDialect dialect,
            OneWriter writers,
            OptionalInt isolation) {
        this.dataSource = dataSource;
        this.foreign = foreign;
        this.failures = failures;
        this.dialect = dialect;
        this.writers = writers;
        this.isolation = isolation;
    }

    /**
     * Finds out which database it is, refuses one that will not do, and reads once which isolation connections have.
     * If it is not the one in which writers hinder each other least, it is changed for writing, because they would
     * otherwise give way to each other more often than necessary. (The results would be correct all the same.)
     */
    static Transactions on(DataSource dataSource, ForeignTransaction foreign, Failures failures) {
        try (Borrowed connection = Borrowed.from(dataSource)) {
            SqlDialect dialect = SqlDialects.of(connection);
            foreign.checkOpening(connection);
            connection.forStatements();
            Session session = connection.session(dialect);
            SqlDialect.Inquiry inquiry = sql -> run(asking -> asking.inquiry().ask(sql), session);
            dialect.check(inquiry);
            OptionalInt writing = dialect.writing();
            boolean suits = writing.isEmpty() || connection.isolation() == writing.getAsInt();
            return new Transactions(
                    dataSource,
                    foreign,
                    failures,
                    dialect,
                    OneWriter.of(dialect.onlyOneWriter(inquiry)),
                    suits ? OptionalInt.empty() : writing);
        } catch (SQLException failure) {
            throw failures.of(failure);
        }
    }

    SqlDialect dialect() {
        return dialect;
    }

    Failures failures() {
        return failures;
    }

    /** Work to be done on a connection. */
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    /** Reads; each statement is a transaction of its own. */
    <T> T read(Work<T> work) {
        return reading(work, false);
    }

    /**
     * Reads with several statements that see the same state of the database. In a transaction of the application, they
     * see what its isolation lets them see.
     */
    <T> T readSnapshot(Work<T> work) {
        return reading(work, true);
    }

    private <T> T reading(Work<T> work, boolean snapshot) {
        try (Borrowed connection = Borrowed.from(dataSource)) {
            foreign.check(connection);
            if (foreign.surrounds(connection)) {
                return joined(connection, work, read -> true);
            }
            Session session = connection.session(dialect);
            if (!snapshot) {
                connection.forStatements();
                return run(work, session);
            }
            connection.forTransaction(dialect.snapshot());
            try {
                return run(work, session);
            } finally {
                connection.undo(session);
            }
        } catch (SQLException failure) {
            throw failures.of(failure);
        }
    }

    /** Writes a commit in one transaction, which is kept only if the result is {@link CommitResult.Committed}. */
    CommitResult write(Work<CommitResult> work) {
        return write(work, CommitResult.Committed.class::isInstance);
    }

    /**
     * Writes in one transaction, which is kept only if the result is good.
     *
     * <p>Lost races are repeated from the beginning, with the same commit: a deadlock, a lock that took too long, or a
     * row that was inserted between two statements does not make the commit wrong. Another version does make it wrong.
     * That is an answer, {@link CommitResult.Stale}, after which the domain must read and fold again. So there are two
     * kinds of attempts: attempts at a transaction, which are made here, and attempts at a decision, which are made
     * above the storage.
     */
    <T> T write(Work<T> work, Predicate<T> good) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(work, good);
            } catch (SQLException failure) {
                if (!isRace(failure)) {
                    throw failures.of(failure);
                } else if (attempt == ATTEMPTS) {
                    throw failures.lostRaces(failure, attempt);
                }
            }
            Backoff.after(attempt, 5);
        }
    }

    @SuppressWarnings("try") // The turn is only held.
    private <T> T attempt(Work<T> work, Predicate<T> good) throws SQLException {
        if (foreign == ForeignTransaction.JOIN) {
            try (Borrowed connection = Borrowed.from(dataSource)) {
                if (foreign.surrounds(connection)) {
                    return joined(connection, work, good);
                }
            }
        }
        // The turn comes first, so that whoever waits for it holds no connection.
        try (OneWriter.Turn turn = writers.turn();
                Borrowed connection = Borrowed.from(dataSource)) {
            foreign.check(connection);
            return inTransaction(connection, work, good);
        }
    }

    private <T> T inTransaction(Borrowed connection, Work<T> work, Predicate<T> good) throws SQLException {
        boolean committed = false;
        connection.forTransaction(isolation);
        Session session = connection.session(dialect);
        try {
            T result = run(work, session);
            if (good.test(result)) {
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

    /**
     * Reads or writes as a part of the application's transaction, after a savepoint. It waits for no turn: the
     * application has begun to write already, and whoever has the turn may be waiting for that.
     */
    private <T> T joined(Borrowed connection, Work<T> work, Predicate<T> good) throws SQLException {
        Savepoint before = connection.savepoint();
        boolean kept = false;
        Optional<SQLException> why = Optional.empty();
        try {
            T result = run(work, connection.session(dialect));
            kept = good.test(result);
            if (kept) {
                connection.release(before);
            } else if (result instanceof CommitResult.Stale
                    && connection.isolation() > Connection.TRANSACTION_READ_COMMITTED) {
                // Who answers this reads again, but would see the same once more.
                throw failures.repeatTransaction(new LostRace());
            }
            return result;
        } catch (SQLException failure) {
            kept = false;
            why = Optional.of(failure);
            if (isRace(failure) && !(failure instanceof LostRace)) {
                throw failures.repeatTransaction(failure);
            }
            throw failure;
        } finally {
            if (!kept) {
                undo(connection, before, why);
            }
        }
    }

    /** What cannot be undone would be kept in part, if the application went on and committed. So it is told not to. */
    private void undo(Borrowed connection, Savepoint before, Optional<SQLException> why) {
        try {
            connection.rollbackTo(before);
        } catch (SQLException failure) {
            throw failures.notUndone(why.orElse(failure));
        }
    }

    /** Does work. What it throws that is no failure of the library's own comes from the driver. */
    private static <T> T run(Work<T> work, Session session) throws SQLException {
        try {
            return work.on(session);
        } catch (CrmException | ArithmeticException ofTheLibrary) {
            throw ofTheLibrary;
        } catch (RuntimeException ofTheDriver) {
            throw Failures.ofDriver(ofTheDriver);
        }
    }

    private void commit(Borrowed connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            if (isRace(failure)) {
                throw failure;
            }
            throw failures.unknownOutcome(failure);
        }
    }

    private boolean isRace(SQLException failure) {
        return failure instanceof LostRace || dialect.trouble(failure) == Trouble.RACE;
    }
}
