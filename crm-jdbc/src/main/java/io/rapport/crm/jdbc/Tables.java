package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import java.sql.SQLException;

/** The tables, each with the statements about it. */
record Tables(
        CustomerTable customers,
        FactTable facts,
        RefTable refs,
        IdentifierTable identifiers,
        AttributeTable attributes,
        DueTable dues,
        DocumentTable documents) {
    static Tables of(SqlDialect dialect, Prefix prefix, AttributeColumns columns) {
        return new Tables(
                new CustomerTable(dialect, prefix, columns),
                new FactTable(dialect, prefix),
                new RefTable(prefix),
                new IdentifierTable(dialect, prefix),
                new AttributeTable(dialect, prefix, columns),
                new DueTable(dialect, prefix),
                new DocumentTable(dialect, prefix));
    }

    /** Removes all rows of a customer. */
    void delete(Session session, CustomerId customer) throws SQLException {
        refs.delete(session, customer);
        facts.delete(session, customer);
        identifiers.delete(session, customer);
        attributes.delete(session, customer);
        dues.delete(session, customer);
        customers.delete(session, customer);
    }
}
