package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Chooses the dialect of a database from those that the library knows. */
final class SqlDialects {
    private SqlDialects() {}

    /**
     * Returns the dialect of the database behind a data source.
     *
     * @throws StorageException if there is no dialect for the database, or it cannot be reached
     */
    static SqlDialect of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> new H2Dialect();
                case "PostgreSQL" -> new PostgresDialect();
                default ->
                    throw new StorageException("no dialect for the database " + product + "; use H2 or PostgreSQL");
            };
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }
}
