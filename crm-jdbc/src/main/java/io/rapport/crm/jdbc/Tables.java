package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.storage.Belongings;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.StoredProfile;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the tables, each with the statements about it. */
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

    /**
     * Loads customers with what belongs to them. This takes one statement for each of three tables, and all of them
     * must see the same state of the database.
     */
    Map<CustomerId, StoredProfile> loadWhole(Session session, Collection<CustomerId> ids) throws SQLException {
        List<Found> found = attributes.complete(session, customers.loadInColumns(session, ids));
        Map<CustomerId, Set<Identifier>> names = identifiers.of(session, ids);
        return found.stream()
                .map(one -> whole(one, names.getOrDefault(one.stored().customer(), Set.of())))
                .collect(Collectors.toMap(StoredProfile::customer, whole -> whole));
    }

    private static StoredProfile whole(Found found, Set<Identifier> identifiers) {
        return found.stored().with(new Belongings(identifiers, found.cells()));
    }

    /** Deletes all rows of customers. */
    void delete(Session session, Collection<CustomerId> leaving) throws SQLException {
        refs.delete(session, leaving);
        facts.delete(session, leaving);
        identifiers.delete(session, leaving);
        attributes.delete(session, leaving);
        dues.delete(session, leaving);
        customers.delete(session, leaving);
    }
}
