package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Creates the exceptions that tell callers about a failure of the database. The database's own message is withheld:
 * databases quote the values of a row that they refuse, and those may be personal. SQL state, error code and stack
 * trace are enough to find the cause.
 */
final class Failures {
    private Failures() {}

    static StorageException of(SQLException failure) {
        return new StorageException(
                "the database failed (" + codes(failure) + "), nothing was stored; " + remedy(failure.getSQLState()),
                withoutMessage(failure));
    }

    /** Returns the exception for a call that has lost too many races against other writers. */
    static StorageException lostRaces(SQLException last, int attempts) {
        return new StorageException(
                "gave way to other writers " + attempts + " times (" + codes(last) + "), nothing was stored; "
                        + "repeat it, and write from fewer threads if this happens often",
                withoutMessage(last));
    }

    /** Returns the exception for a database that did not say whether it has committed. */
    static StorageException unknownOutcome(SQLException failure) {
        return new StorageException(
                "the database failed while committing (" + codes(failure) + "), so that it is not known whether "
                        + "anything was stored; repeat it: what is stored already is recognised",
                withoutMessage(failure));
    }

    static String codes(SQLException failure) {
        return "SQLState " + failure.getSQLState() + ", error " + failure.getErrorCode();
    }

    static SQLException withoutMessage(SQLException failure) {
        SQLException silent = new SQLException(
                failure.getClass().getName() + ", its message withheld", failure.getSQLState(), failure.getErrorCode());
        silent.setStackTrace(failure.getStackTrace());
        return silent;
    }

    private static String remedy(@Nullable String sqlState) {
        String family = sqlState == null || sqlState.length() < 2 ? "" : sqlState.substring(0, 2);
        return switch (family) {
            case "08" -> "check that it can be reached, and repeat it";
            case "22" -> "a value does not fit its column: check that the tables are the library's own";
            case "28" -> "check user, password and rights";
            case "42" -> "tables or columns are missing: open the storage with Migration.MIGRATE";
            default -> "repeat it, and look into the database's log if it fails again";
        };
    }
}
