package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.StoredProfile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes the table of identifiers and their owners. */
final class IdentifierTable {
    private static final List<String> KEY = List.of("type", "source", "val");

    private final String insert;
    private final String delete;
    private final KeyedSql ofCustomers;
    private final CompositeSql claimed;
    private final CompositeSql owners;

    IdentifierTable(SqlDialect dialect, Prefix prefix) {
        this.insert = dialect.insertIfAbsent(
                prefix.in("${prefix}identifier"), KEY, List.of("type", "source", "val", "customer", "recorded_for"));
        this.delete = prefix.in("delete from ${prefix}identifier where customer = ?");
        this.ofCustomers = new KeyedSql(
                prefix.in("select customer, type, source, val from ${prefix}identifier where customer in (${keys})"));
        this.claimed = new CompositeSql(
                dialect, "i.customer, i.type, i.source, i.val", prefix.in("${prefix}identifier"), KEY, "");
        this.owners = new CompositeSql(
                dialect,
                "c.id, c.version, c.sequence, c.profile, i.type, i.source, i.val",
                prefix.in("${prefix}identifier"),
                KEY,
                prefix.in(" join ${prefix}customer c on c.id = i.customer"));
    }

    /** Gives identifiers to customers. Returns those that belong to others, with their owners. */
    Map<Identifier, CustomerId> insert(Session session, List<Change> changes) throws SQLException {
        List<Owned<Identifier>> wanted = new ArrayList<>();
        for (Change change : changes) {
            change.identifiers().forEach(identifier -> wanted.add(new Owned<>(change.customer(), identifier)));
        }
        // All writers use the same order, so that two of them never wait for each other.
        wanted.sort(Comparator.comparing(Owned::item));
        List<Owned<Identifier>> present = session.unaffected(
                insert,
                wanted,
                (params, one) -> bind(params, one.item()).id(one.customer()).id(one.customer()));
        return taken(session, present);
    }

    private Map<Identifier, CustomerId> taken(Session session, List<Owned<Identifier>> present) throws SQLException {
        // This does not read customers, because one who has just been given an identifier may not be stored yet.
        Map<Identifier, CustomerId> owners = new HashMap<>();
        List<Identifier> identifiers = present.stream().map(Owned::item).toList();
        session.query(claimed, identifiers, IdentifierTable::texts, row -> new Owned<>(row.id(), identifier(row)))
                .forEach(claim -> owners.put(claim.item(), claim.customer()));
        Map<Identifier, CustomerId> taken = new HashMap<>();
        for (Owned<Identifier> wanted : present) {
            CustomerId owner = owners.get(wanted.item());
            if (owner == null) {
                throw new LostRace();
            }
            if (!owner.equals(wanted.customer())) {
                taken.put(wanted.item(), owner);
            }
        }
        return taken;
    }

    /** Returns the customers who have these identifiers. */
    Map<Identifier, StoredProfile> owners(Session session, Collection<Identifier> identifiers) throws SQLException {
        Map<Identifier, StoredProfile> owners = new HashMap<>();
        session.query(this.owners, identifiers, IdentifierTable::texts, row -> {
            StoredProfile owner = CustomerTable.profile(row);
            return owners.put(identifier(row), owner);
        });
        return owners;
    }

    /** Returns the identifiers of these customers. Customers without identifiers are left out. */
    Map<CustomerId, Set<Identifier>> of(Session session, Collection<CustomerId> customers) throws SQLException {
        return session.query(ofCustomers, customers, Params::id, row -> new Owned<>(row.id(), identifier(row))).stream()
                .collect(Collectors.groupingBy(Owned::customer, Collectors.mapping(Owned::item, Collectors.toSet())));
    }

    void delete(Session session, Collection<CustomerId> customers) throws SQLException {
        session.batch(delete, customers, Params::id);
    }

    private static List<String> texts(Identifier identifier) {
        return List.of(identifier.type(), identifier.source(), identifier.value());
    }

    private static Params bind(Params params, Identifier identifier) throws SQLException {
        return params.text(identifier.type()).text(identifier.source()).text(identifier.value());
    }

    private static Identifier identifier(ResultRow row) throws SQLException {
        return new Identifier(row.text(), row.text(), row.text());
    }
}
