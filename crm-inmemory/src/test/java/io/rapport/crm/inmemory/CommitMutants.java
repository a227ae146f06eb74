package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.StoredProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Faults in writing all of it or nothing. */
@CaughtBy({"Commits", "FactIds", "Crowds"})
final class CommitMutants {
    private CommitMutants() {}

    static final class IgnoresTheVersion extends Mutant {
        IgnoresTheVersion() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    return sound.commit(Altered.changes(commit, change -> currentVersion(sound, change)));
                }
            });
        }
    }

    static final class ChecksTheVersionAndThenWrites extends Mutant {
        ChecksTheVersionAndThenWrites() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    Set<CustomerId> differing = commit.changes().stream()
                            .filter(change -> !change.equals(currentVersion(sound, change)))
                            .map(Change::customer)
                            .collect(Collectors.toSet());
                    if (!differing.isEmpty()) {
                        return new Stale(differing, Set.of());
                    }
                    LockSupport.parkNanos(100_000);
                    CommitResult result = sound.commit(commit);
                    while (result instanceof Stale stale && stale.documents().isEmpty()) {
                        result = sound.commit(Altered.changes(commit, change -> currentVersion(sound, change)));
                    }
                    return result;
                }
            });
        }
    }

    static final class WritesOneChangeAfterTheOther extends Mutant {
        WritesOneChangeAfterTheOther() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    for (DocumentChange document : commit.documents()) {
                        CommitResult result = sound.commit(Commit.of(document));
                        if (!(result instanceof Committed)) {
                            return result;
                        }
                    }
                    for (Change change : commit.changes()) {
                        CommitResult result = sound.commit(Commit.of(List.of(change)));
                        if (!(result instanceof Committed)) {
                            return result;
                        }
                    }
                    return new Committed();
                }
            });
        }
    }

    static final class ForgetsDocumentsBesideCustomers extends Mutant {
        ForgetsDocumentsBesideCustomers() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    return commit.changes().isEmpty()
                            ? sound.commit(commit)
                            : sound.commit(Commit.of(commit.changes()));
                }
            });
        }
    }

    static final class NamesOnlyOneOfTheStale extends Mutant {
        NamesOnlyOneOfTheStale() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    CommitResult result = sound.commit(commit);
                    return result instanceof Stale stale && stale.customers().size() > 1
                            ? new Stale(
                                    Set.of(stale.customers().stream()
                                            .sorted()
                                            .findFirst()
                                            .orElseThrow()),
                                    stale.documents())
                            : result;
                }
            });
        }
    }

    static final class LooksAtFactIdsBeforeVersions extends Mutant {
        LooksAtFactIdsBeforeVersions() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    CommitResult result = sound.commit(commit);
                    if (!(result instanceof Stale)) {
                        return result;
                    }
                    Set<InteractionId> ids = commit.changes().stream()
                            .flatMap(change -> change.append().stream())
                            .map(Recorded::id)
                            .collect(Collectors.toSet());
                    List<Recorded> known = sound.feed(Cursor.START, Integer.MAX_VALUE).items().stream()
                            .filter(fact -> ids.contains(fact.id()))
                            .toList();
                    return known.isEmpty() ? result : new Known(known);
                }
            });
        }
    }

    static final class CountsTheFactsOfTheLastChangeOnly extends Mutant {
        CountsTheFactsOfTheLastChangeOnly() {
            super(sound -> new Delegate(sound) {
                private final Map<CustomerId, Integer> appended = new ConcurrentHashMap<>();

                @Override
                public CommitResult commit(Commit commit) {
                    CommitResult result = sound.commit(commit);
                    if (result instanceof Committed) {
                        commit.changes()
                                .forEach(change -> appended.put(
                                        change.customer(), change.append().size()));
                    }
                    return result;
                }

                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    Map<CustomerId, StoredProfile> found = new HashMap<>(sound.load(customers, extent));
                    found.replaceAll((id, stored) ->
                            new StoredProfile(id, stored.version(), appended.getOrDefault(id, 0), stored.profile()));
                    return found;
                }
            });
        }
    }

    static final class LoadsOnlyTheFirst extends Mutant {
        LoadsOnlyTheFirst() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    return sound.load(customers.stream().limit(1).toList(), extent);
                }
            });
        }
    }

    static final class LoadsEverybodyWhenAskedForNobody extends Mutant {
        LoadsEverybodyWhenAskedForNobody() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    if (!customers.isEmpty()) {
                        return sound.load(customers, extent);
                    }
                    return sound.find(Query.of(Criterion.everyone()), Cursor.START, Integer.MAX_VALUE).items().stream()
                            .map(Found::stored)
                            .collect(Collectors.toMap(StoredProfile::customer, stored -> stored));
                }
            });
        }
    }

    private static Change currentVersion(CrmStorage sound, Change change) {
        StoredProfile stored =
                sound.load(List.of(change.customer()), Extent.PROFILE).get(change.customer());
        return Altered.version(change, stored == null ? 0 : stored.version());
    }
}
