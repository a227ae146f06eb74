package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.Removal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes commits, each in a transaction that the caller rolls back unless the result is {@link CommitResult.Committed}.
 * All writers take the same steps in the same order: they lock customers, lock documents, remove customers, then write
 * the rows that may conflict with a row of somebody else, and then the rest, which can no longer be refused. However
 * large a commit is, it takes few batches.
 */
final class CommitWriter {
    private final Tables tables;
    private final Optional<String> first;

    CommitWriter(SqlDialect dialect, Prefix prefix, Tables tables) {
        this.tables = tables;
        this.first = dialect.firstOfWriter().map(prefix::in);
    }

    CommitResult commit(Session session, Commit commit) throws SQLException {
        if (first.isPresent()) {
            session.execute(first.get());
        }
        Stale stale = stale(session, expected(commit), commit.documents());
        if (!isEmpty(stale)) {
            return stale;
        }
        tables.delete(session, commit.removals().stream().map(Removal::customer).toList());
        return write(session, commit);
    }

    /** Locks the rows that exist and compares their versions. A row that does not exist counts as version 0. */
    private Stale stale(Session session, SortedMap<CustomerId, Long> expected, List<DocumentChange> documents)
            throws SQLException {
        Map<CustomerId, Long> stored = tables.customers().lock(session, new TreeSet<>(expected.keySet()));
        Set<CustomerId> customers = new HashSet<>();
        expected.forEach((customer, version) -> {
            if (stored.getOrDefault(customer, 0L) != (long) version) {
                customers.add(customer);
            }
        });
        SortedMap<String, Long> expectedDocuments = new TreeMap<>();
        documents.forEach(document -> expectedDocuments.put(document.name(), document.expectedVersion()));
        Map<String, Long> storedDocuments = tables.documents().lock(session, new TreeSet<>(expectedDocuments.keySet()));
        Set<String> names = new HashSet<>();
        expectedDocuments.forEach((name, version) -> {
            if (storedDocuments.getOrDefault(name, 0L) != (long) version) {
                names.add(name);
            }
        });
        session.locked();
        return new Stale(customers, names);
    }

    private CommitResult write(Session session, Commit commit) throws SQLException {
        List<Change> changes = commit.changes();
        List<Recorded> facts = facts(changes);
        List<Recorded> known = tables.facts().insert(session, facts);
        if (!known.isEmpty()) {
            return new CommitResult.Known(known);
        }
        Map<Identifier, CustomerId> owners = tables.identifiers().insert(session, changes);
        if (!owners.isEmpty()) {
            return new CommitResult.Taken(owners);
        }
        tables.customers().write(session, changes);
        tables.refs().insert(session, facts);
        tables.attributes().write(session, changes);
        tables.dues().write(session, changes);
        tables.documents().write(session, commit.documents());
        return new CommitResult.Committed();
    }

    /**
     * Returns the new facts, in the same order for all writers, so that two who bring the same facts do not wait for
     * each other.
     */
    private static List<Recorded> facts(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.append().stream())
                .sorted(Comparator.comparing(Recorded::id))
                .toList();
    }

    private static SortedMap<CustomerId, Long> expected(Commit commit) {
        SortedMap<CustomerId, Long> versions = new TreeMap<>();
        commit.changes().forEach(change -> versions.put(change.customer(), change.expectedVersion()));
        // A customer who is to be removed must exist, so version 0 is not accepted.
        commit.removals().forEach(removal -> versions.put(removal.customer(), Math.max(1, removal.expectedVersion())));
        return versions;
    }

    private static boolean isEmpty(Stale stale) {
        return stale.customers().isEmpty() && stale.documents().isEmpty();
    }
}
