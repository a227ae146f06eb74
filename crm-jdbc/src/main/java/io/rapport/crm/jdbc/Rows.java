package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import java.sql.SQLException;

/** The tables, each with the statements about it. */
record Rows(
        CustomerRows customers,
        FactRows facts,
        RefRows refs,
        IdentifierRows identifiers,
        AttributeRows attributes,
        DueRows dues,
        DocumentRows documents) {
    static Rows of(Dialect dialect, Prefix prefix, AttributeColumns columns) {
        return new Rows(
                new CustomerRows(dialect, prefix, columns),
                new FactRows(dialect, prefix),
                new RefRows(prefix),
                new IdentifierRows(dialect, prefix),
                new AttributeRows(dialect, prefix, columns),
                new DueRows(dialect, prefix),
                new DocumentRows(dialect, prefix));
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
