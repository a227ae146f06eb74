package io.rapport.crm.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Does what a competent engineer would write by hand for the same tables: it has prepared statements, batches, one
 * transaction for each recording, one query for all identifiers and one for all profiles.
 */
final class HandWritten {
    private static final String BY_ID = "select id, version, sequence, profile from crm_customer where id = ?";
    private static final String BY_EMAIL = """
            select c.id, c.version, c.sequence, c.profile
            from crm_identifier i join crm_customer c on c.id = i.customer
            where i.type = 'email' and i.source = '-' and i.val = ?
            """;

    private final DataSource pool;
    private final HandSql sql;

    HandWritten(DataSource pool, HandSql sql) {
        this.pool = pool;
        this.sql = sql;
    }

    /** Records all of it, or nothing if one of the facts is there already. It returns how many facts were added. */
    long record(List<Prepared> customers) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long added = new HandTransaction(connection, sql).record(customers);
                connection.commit();
                return added;
            } catch (HandWrites.AlreadyThere known) {
                connection.rollback();
                return 0;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    /** A stored row is a customer as the library stores it. */
    record StoredRow(UUID id, long version, long sequence, int profileSize) {}

    /** Reads the row of a customer of the library's tables. */
    StoredRow read(UUID customer) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_ID)) {
            statement.setObject(1, sql.bound(customer));
            return row(statement);
        }
    }

    /** Reads the row of whoever has this e-mail address, from the library's tables. */
    StoredRow read(String email) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_EMAIL)) {
            statement.setString(1, email);
            return row(statement);
        }
    }

    /** Returns the one number that a query answers. */
    long count(String query, long... parameters) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private StoredRow row(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return new StoredRow(sql.id(result, 1), result.getLong(2), result.getLong(3), result.getBytes(4).length);
        }
    }
}
