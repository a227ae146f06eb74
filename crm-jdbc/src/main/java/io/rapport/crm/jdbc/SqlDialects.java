package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;

/** Chooses the dialect of a database from those that the library knows. */
final class SqlDialects {
    private static final List<SqlDialect> ALL = List.of(new PostgresDialect(), new H2Dialect(), new SqliteDialect());

    private SqlDialects() {}

    /**
     * Returns the dialect of the database behind a connection.
     *
     * @throws StorageException if there is no dialect for the database
     */
    static SqlDialect of(Borrowed connection) throws SQLException {
        String product = connection.product();
        return ALL.stream()
                .filter(dialect -> dialect.name().equals(product.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new StorageException(
                        "no dialect for the database " + product + "; use SQLite, PostgreSQL or H2"));
    }

    /**
     * Tells what a failure means, whichever database it comes from: whoever cannot connect does not know which it is.
     * A pool that gives up says why in the cause, if it knows.
     */
    static Trouble trouble(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known) {
                for (SqlDialect dialect : ALL) {
                    Trouble trouble = dialect.trouble(known);
                    if (trouble != Trouble.UNKNOWN) {
                        return trouble;
                    }
                }
            }
        }
        String message = String.valueOf(failure.getMessage());
        boolean withoutCodes = failure.getSQLState() == null && failure.getErrorCode() == 0;
        if (withoutCodes && (message.contains("closed") || message.contains("disposed"))) {
            return Trouble.POOL_CLOSED;
        }
        boolean waited = failure instanceof SQLTransientConnectionException || failure instanceof SQLTimeoutException;
        return waited ? Trouble.NO_CONNECTION : Trouble.UNKNOWN;
    }
}
