package io.rapport.crm.benchmarks;

import io.rapport.crm.benchmarks.HandTarget.Before;
import io.rapport.crm.profile.Bytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes one recording as written by hand: it finds out whose the facts are, locks and reads the profiles, and writes.
 */
final class HandTransaction {
    private final Connection connection;
    private final HandSql sql;

    HandTransaction(Connection connection, HandSql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** Records facts, and returns how many were added. */
    long record(List<Prepared> customers) throws SQLException {
        List<HandTarget> all = targets(customers);
        List<HandTarget> newcomers = all.stream().filter(HandTarget::isNew).toList();
        List<HandTarget> known = all.stream().filter(target -> !target.isNew()).toList();
        HandWrites writes = new HandWrites(connection, sql);
        long facts = writes.insertFacts(all);
        writes.insertIdentifiers(newcomers);
        writes.insertCustomers(newcomers);
        writes.updateCustomers(known);
        writes.insertRefs(all);
        writes.putAttributes(all);
        return facts;
    }

    private List<HandTarget> targets(List<Prepared> customers) throws SQLException {
        Map<String, UUID> owners =
                owners(customers.stream().map(Prepared::email).toList());
        Map<UUID, Before> stored = owners.isEmpty() ? Map.of() : lock(owners.values());
        List<HandTarget> targets = new ArrayList<>();
        for (Prepared customer : customers) {
            UUID id = owners.computeIfAbsent(customer.email(), email -> UUID.randomUUID());
            targets.add(new HandTarget(id, stored.getOrDefault(id, Before.NOTHING), customer));
        }
        return targets;
    }

    private Map<String, UUID> owners(Collection<String> emails) throws SQLException {
        Map<String, UUID> owners = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.owners(emails.size()))) {
            sql.bindEmails(statement, emails);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    owners.put(result.getString(1), sql.id(result, 2));
                }
            }
        }
        return owners;
    }

    /** Locks customers, and reads their state by the same statement. */
    private Map<UUID, Before> lock(Collection<UUID> customers) throws SQLException {
        Map<UUID, Before> stored = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.lock(customers.size()))) {
            sql.bindIds(statement, customers);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    stored.put(
                            sql.id(result, 1),
                            new Before(result.getLong(2), result.getLong(3), Bytes.of(result.getBytes(4))));
                }
            }
        }
        return stored;
    }
}
