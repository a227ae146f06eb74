package io.rapport.crm.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Holds the statements written by hand that depend on the database, and how keys are bound to them. */
interface HandSql {
    /** Asks whose so many e-mail addresses are. */
    String owners(int emails);

    /** Locks and reads so many customers, in the order of ids, so that two writers never wait for each other. */
    default String lock(int customers) {
        return """
                select id, version, sequence, profile from hand_customer where id = any (?) order by id for update
                """;
    }

    /** Inserts a fact unless its source and key are there; the count says whether it did. */
    String insertFact();

    /** Gives an identifier to a customer unless somebody has it; the count says whether it did. */
    String insertIdentifier();

    /** Inserts an attribute of a customer, or overwrites it. */
    String putAttribute();

    /** Binds e-mail addresses to {@link #owners}. */
    default void bindEmails(PreparedStatement statement, Collection<String> emails) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(1, connection.createArrayOf("varchar", emails.toArray()));
    }

    /** Binds ids to {@link #lock}. */
    default void bindIds(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
    }

    /** Returns an id as it is bound to a statement. */
    default Object bound(UUID id) {
        return id;
    }

    /** Reads an id. */
    default UUID id(ResultSet result, int column) throws SQLException {
        return result.getObject(column, UUID.class);
    }
}
