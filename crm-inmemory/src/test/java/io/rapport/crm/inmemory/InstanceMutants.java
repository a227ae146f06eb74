package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.StorageException;
import io.rapport.crm.storage.StoredProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * Faults that show when there are several instances, several threads or a lot of data. Who remembers forgets what it
 * writes itself, so that only the writing of others goes unseen.
 */
@CaughtBy({"Sharing", "Crowds", "Races", "Crossings", "Volume"})
final class InstanceMutants {
    private InstanceMutants() {}

    static final class RemembersProfiles extends Mutant {
        RemembersProfiles() {
            super(sound -> new Delegate(sound) {
                private final Map<Extent, Map<CustomerId, StoredProfile>> seen = new ConcurrentHashMap<>();

                @Override
                public CommitResult commit(Commit commit) {
                    seen.clear();
                    return sound.commit(commit);
                }

                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    Map<CustomerId, StoredProfile> before =
                            seen.computeIfAbsent(extent, any -> new ConcurrentHashMap<>());
                    Map<CustomerId, StoredProfile> found = new HashMap<>(sound.load(customers, extent));
                    found.replaceAll((id, stored) -> before.computeIfAbsent(id, first -> stored));
                    return found;
                }
            });
        }
    }

    static final class RemembersOwners extends Mutant {
        RemembersOwners() {
            super(sound -> new Delegate(sound) {
                private final Map<Identifier, Map<Identifier, StoredProfile>> seen = new ConcurrentHashMap<>();

                @Override
                public CommitResult commit(Commit commit) {
                    seen.clear();
                    return sound.commit(commit);
                }

                @Override
                public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
                    Map<Identifier, StoredProfile> owners = new HashMap<>();
                    identifiers.forEach(identifier ->
                            owners.putAll(seen.computeIfAbsent(identifier, one -> sound.resolve(List.of(one)))));
                    return owners;
                }
            });
        }
    }

    static final class RemembersWhatItFound extends Mutant {
        RemembersWhatItFound() {
            super(sound -> new Delegate(sound) {
                private final Map<String, Page<Found>> seen = new ConcurrentHashMap<>();

                @Override
                public CommitResult commit(Commit commit) {
                    seen.clear();
                    return sound.commit(commit);
                }

                @Override
                public Page<Found> find(Query query, Cursor after, int limit) {
                    return seen.computeIfAbsent(query + after.text() + limit, first -> sound.find(query, after, limit));
                }
            });
        }
    }

    static final class RemembersDocuments extends Mutant {
        RemembersDocuments() {
            super(sound -> new Delegate(sound) {
                private final Map<String, Document> seen = new ConcurrentHashMap<>();

                @Override
                public CommitResult commit(Commit commit) {
                    commit.documents().forEach(change -> seen.remove(change.name()));
                    return sound.commit(commit);
                }

                @Override
                public Map<String, Document> documents(Collection<String> names) {
                    Map<String, Document> found = new HashMap<>(sound.documents(names));
                    found.replaceAll((name, document) -> seen.computeIfAbsent(name, first -> document));
                    return found;
                }
            });
        }
    }

    static final class FailsWhenAnotherOneWrites extends Mutant {
        FailsWhenAnotherOneWrites() {
            super(sharing(new AtomicBoolean()));
        }

        private static UnaryOperator<CrmStorage> sharing(AtomicBoolean busy) {
            return sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    if (!busy.compareAndSet(false, true)) {
                        throw new StorageException("could not serialize access");
                    }
                    try {
                        LockSupport.parkNanos(100_000);
                        return sound.commit(commit);
                    } finally {
                        busy.set(false);
                    }
                }
            };
        }
    }

    static final class TakesNoMoreArgumentsThanAStatementHas extends Mutant {
        TakesNoMoreArgumentsThanAStatementHas() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    if (customers.size() > 32_767) {
                        throw new StorageException("too many parameters");
                    }
                    return sound.load(customers, extent);
                }
            });
        }
    }
}
