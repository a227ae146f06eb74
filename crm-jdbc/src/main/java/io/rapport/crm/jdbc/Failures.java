package io.rapport.crm.jdbc;

import io.rapport.crm.storage.ContentionException;
import io.rapport.crm.storage.RepeatTransactionException;
import io.rapport.crm.storage.StorageException;
import io.rapport.crm.storage.UnknownOutcomeException;
import java.sql.SQLException;

/**
 * Creates the exceptions that tell callers about a failure of the database. Unless the application wants to see it, the
 * database's own message is withheld: databases quote the values of a row that they refuse, and those may be personal.
 * What is wrong, SQL state, error code and stack trace are mostly enough to find the cause.
 */
final class Failures {
    private final boolean showing;

    /** Creates failures that show the database's own messages, or withhold them. */
    Failures(boolean showing) {
        this.showing = showing;
    }

    StorageException of(SQLException failure) {
        Trouble trouble = SqlDialects.trouble(failure);
        return new StorageException(
                trouble.text() + " (" + codes(failure) + "), nothing was stored; " + trouble.remedy(), cause(failure));
    }

    /** Returns the exception for a call that has lost too many races against other writers. */
    StorageException lostRaces(SQLException last, int attempts) {
        return new ContentionException(
                "gave way to other writers " + attempts + " times (" + codes(last) + "), nothing was stored; "
                        + "repeat it, and write from fewer threads if this happens often",
                cause(last));
    }

    /** Returns the exception for a database that did not say whether it has committed. */
    StorageException unknownOutcome(SQLException failure) {
        Trouble trouble = SqlDialects.trouble(failure);
        return new UnknownOutcomeException(
                trouble.text() + " while committing (" + codes(failure) + "), so that it is not known whether "
                        + "anything was stored; " + trouble.remedy() + ": what is stored already is recognised",
                cause(failure));
    }

    /** Returns the exception for a transaction of the application that cannot see, or not get, what it needs. */
    StorageException repeatTransaction(SQLException failure) {
        return new RepeatTransactionException(
                "others have written what this transaction of the application needs (" + codes(failure)
                        + "); roll the transaction back and repeat all of it",
                cause(failure));
    }

    /** Returns the exception for a transaction of the application in which something may be left that is not wanted. */
    StorageException notUndone(SQLException failure) {
        Trouble trouble = SqlDialects.trouble(failure);
        return new RepeatTransactionException(
                trouble.text() + " (" + codes(failure)
                        + "), and the database did not undo what this call has written in "
                        + "the transaction of the application; roll that back, " + trouble.remedy()
                        + ", and repeat all of it",
                cause(failure));
    }

    /** Returns what a driver should have thrown, so that its failure is treated like any other. */
    static SQLException ofDriver(RuntimeException failure) {
        SQLException told = new SQLException(failure.getMessage(), failure);
        told.setStackTrace(failure.getStackTrace());
        return told;
    }

    static String codes(SQLException failure) {
        return "SQLState " + failure.getSQLState() + ", error " + failure.getErrorCode();
    }

    /** Returns the SQL state; it is empty where the driver gives none. */
    static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    private SQLException cause(SQLException failure) {
        if (showing) {
            return failure;
        }
        Throwable thrown = failure.getCause() instanceof RuntimeException ofDriver ? ofDriver : failure;
        SQLException silent = new SQLException(
                thrown.getClass().getName() + ", its message withheld", failure.getSQLState(), failure.getErrorCode());
        silent.setStackTrace(failure.getStackTrace());
        return silent;
    }
}
