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
import io.rapport.crm.storage.Erasure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the way of a commit: versions first, then fact ids, then identifiers. */
final class Obstacles {
    private final Memory memory;

    Obstacles(Memory memory) {
        this.memory = memory;
    }

    Optional<CommitResult> to(Commit commit) {
        return Stream.of(stale(commit), known(commit), taken(commit))
                .<CommitResult>flatMap(Optional::stream)
                .findFirst();
    }

    /** Versions that differ, of the erased customer and of what is to remain. */
    Optional<Stale> stale(Erasure erasure) {
        boolean differs =
                memory.customer(erasure.customer()).isEmpty() || differs(erasure.customer(), erasure.expectedVersion());
        Optional<Stale> remainder = stale(erasure.remainder());
        if (!differs) {
            return remainder;
        }
        Set<CustomerId> customers = Stream.concat(
                        Stream.of(erasure.customer()), remainder.stream().flatMap(stale -> stale.customers().stream()))
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Stale(customers, remainder.map(Stale::documents).orElse(Set.of())));
    }

    private Optional<Stale> stale(Commit commit) {
        Set<CustomerId> customers = commit.changes().stream()
                .filter(change -> differs(change.customer(), change.expectedVersion()))
                .map(Change::customer)
                .collect(Collectors.toUnmodifiableSet());
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

    private Optional<Known> known(Commit commit) {
        List<Recorded> known = commit.changes().stream()
                .flatMap(change -> change.append().stream())
                .map(fact -> memory.facts.get(fact.id()))
                .filter(Objects::nonNull)
                .toList();
        return Optional.of(new Known(known)).filter(found -> !known.isEmpty());
    }

    /** Identifiers of others, and those that two changes of the same commit claim: the first has them. */
    private Optional<Taken> taken(Commit commit) {
        Map<Identifier, CustomerId> claims = new HashMap<>();
        Map<Identifier, CustomerId> taken = new LinkedHashMap<>();
        for (Change change : commit.changes()) {
            for (Identifier identifier : change.identifiers()) {
                CustomerId claimant = claims.putIfAbsent(identifier, change.customer());
                CustomerId owner =
                        memory.owners.getOrDefault(identifier, claimant == null ? change.customer() : claimant);
                if (!owner.equals(change.customer())) {
                    taken.put(identifier, owner);
                }
            }
        }
        return Optional.of(new Taken(taken)).filter(found -> !taken.isEmpty());
    }
}
