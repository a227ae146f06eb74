package io.rapport.crm.inmemory;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.CommitResult.Taken;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.Removal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what stands in the way of a commit: versions first, then fact ids, then identifiers. The facts and identifiers
 * of those whom the commit removes do not.
 */
final class Obstacles {
    private final Memory memory;

    Obstacles(Memory memory) {
        this.memory = memory;
    }

    Optional<CommitResult> to(Commit commit) {
        Set<CustomerId> leaving =
                commit.removals().stream().map(Removal::customer).collect(Collectors.toUnmodifiableSet());
        return Stream.of(stale(commit), known(commit, leaving), taken(commit, leaving))
                .<CommitResult>flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Stale> stale(Commit commit) {
        Stream<CustomerId> changed = commit.changes().stream()
                .filter(change -> differs(change.customer(), change.expectedVersion()))
                .map(Change::customer);
        // Whoever is to be removed must be there: no version 0.
        Stream<CustomerId> removed = commit.removals().stream()
                .filter(removal -> differs(removal.customer(), Math.max(1, removal.expectedVersion())))
                .map(Removal::customer);
        Set<CustomerId> customers = Stream.concat(changed, removed).collect(Collectors.toUnmodifiableSet());
        Set<String> documents = commit.documents().stream()
                .filter(this::differs)
                .map(DocumentChange::name)
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Stale(customers, documents))
                .filter(stale -> !customers.isEmpty() || !documents.isEmpty());
    }

    private boolean differs(CustomerId customer, long expected) {
        long version =
                memory.customer(customer).map(found -> found.stored().version()).orElse(0L);
        return version != expected;
    }

    private boolean differs(DocumentChange change) {
        Document document = memory.documents.get(change.name());
        return (document == null ? 0 : document.version()) != change.expectedVersion();
    }

    private Optional<Known> known(Commit commit, Set<CustomerId> leaving) {
        List<Recorded> known = commit.changes().stream()
                .flatMap(change -> change.append().stream())
                .map(fact -> memory.facts.get(fact.id()))
                .filter(Objects::nonNull)
                .filter(fact -> !leaving.contains(fact.customer()))
                .toList();
        return Optional.of(new Known(known)).filter(found -> !known.isEmpty());
    }

    /** Returns the identifiers that others have, and those that two changes of one commit claim: the first has them. */
    private Optional<Taken> taken(Commit commit, Set<CustomerId> leaving) {
        Map<Identifier, CustomerId> claims = new HashMap<>();
        Map<Identifier, CustomerId> taken = new LinkedHashMap<>();
        for (Change change : commit.changes()) {
            for (Identifier identifier : change.identifiers()) {
                CustomerId claimant = claims.putIfAbsent(identifier, change.customer());
                CustomerId owner = memory.owners.get(identifier);
                if (owner == null || leaving.contains(owner)) {
                    owner = claimant == null ? change.customer() : claimant;
                }
                if (!owner.equals(change.customer())) {
                    taken.put(identifier, owner);
                }
            }
        }
        return Optional.of(new Taken(taken)).filter(found -> !taken.isEmpty());
    }
}
