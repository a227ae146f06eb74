package io.rapport.crm.inmemory;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.storage.Belongings;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Taken;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.StoredProfile;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Faults in whose an identifier is. */
@CaughtBy("Identifiers")
final class IdentifierMutants {
    private IdentifierMutants() {}

    static final class IgnoresCase extends Mutant {
        IgnoresCase() {
            super(sound -> new LooseValues(sound, value -> value.toLowerCase(Locale.ROOT)));
        }
    }

    static final class IgnoresTheFormOfUnicode extends Mutant {
        IgnoresTheFormOfUnicode() {
            super(sound -> new LooseValues(sound, value -> Normalizer.normalize(value, Normalizer.Form.NFC)));
        }
    }

    static final class HoldsItsOwnIdentifiersForTaken extends Mutant {
        HoldsItsOwnIdentifiersForTaken() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    Set<Identifier> claimed = new HashSet<>();
                    commit.changes().forEach(change -> claimed.addAll(change.identifiers()));
                    Map<Identifier, CustomerId> owners = new HashMap<>();
                    sound.resolve(claimed).forEach((taken, owner) -> owners.put(taken, owner.customer()));
                    return owners.isEmpty() ? sound.commit(commit) : new Taken(owners);
                }
            });
        }
    }

    static final class LetsTheSecondOfOneCommitGoWithout extends Mutant {
        LetsTheSecondOfOneCommitGoWithout() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    Set<Identifier> claimed = new HashSet<>();
                    return sound.commit(Altered.changes(commit, change -> {
                        Set<Identifier> free = new HashSet<>(change.identifiers());
                        free.removeIf(identifier -> !claimed.add(identifier));
                        return Altered.identifiers(change, free);
                    }));
                }
            });
        }
    }

    static final class SkipsWhatIsTaken extends Mutant {
        SkipsWhatIsTaken() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    CommitResult result = sound.commit(commit);
                    if (result instanceof Taken taken) {
                        sound.commit(Altered.changes(commit, change -> {
                            Set<Identifier> free = new HashSet<>(change.identifiers());
                            free.removeAll(taken.owners().keySet());
                            return Altered.identifiers(change, free);
                        }));
                    }
                    return result;
                }
            });
        }
    }

    static final class ComparesTheFirst250Characters extends Mutant {
        ComparesTheFirst250Characters() {
            super(sound -> new LooseValues(sound, value -> value.substring(0, Math.min(250, value.length()))));
        }
    }

    static final class ResolvesOnlyOne extends Mutant {
        ResolvesOnlyOne() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
                    return sound.resolve(identifiers.stream().limit(1).toList());
                }
            });
        }
    }

    static final class RemembersTheFirstProfileOfAnOwner extends Mutant {
        RemembersTheFirstProfileOfAnOwner() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
                    Map<Identifier, StoredProfile> owners = new HashMap<>(sound.resolve(identifiers));
                    owners.replaceAll((identifier, owner) ->
                            new StoredProfile(owner.customer(), 1, owner.sequence(), owner.profile()));
                    return owners;
                }
            });
        }
    }

    static final class ListsOnlyTheFirst extends Mutant {
        ListsOnlyTheFirst() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    return Altered.belongings(
                            sound.load(customers, extent),
                            all -> new Belongings(
                                    all.identifiers().stream().limit(1).collect(Collectors.toSet()), all.cells()));
                }
            });
        }
    }

    static final class MixesUpTypes extends Mutant {
        MixesUpTypes() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
                    Map<Identifier, StoredProfile> owners = new HashMap<>(sound.resolve(identifiers));
                    identifiers.forEach(identifier -> sound.resolve(List.of(Identifier.card(identifier.value())))
                            .values()
                            .forEach(owner -> owners.put(identifier, owner)));
                    return owners;
                }
            });
        }
    }

    /** Keeps identifiers in a simpler form. */
    private static final class LooseValues extends Delegate {
        private final UnaryOperator<String> form;

        LooseValues(CrmStorage sound, UnaryOperator<String> form) {
            super(sound);
            this.form = form;
        }

        @Override
        public CommitResult commit(Commit commit) {
            return sound.commit(Altered.identifiers(commit, this::simple));
        }

        @Override
        public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
            Map<Identifier, StoredProfile> owners = new HashMap<>();
            for (Identifier identifier : identifiers) {
                sound.resolve(List.of(simple(identifier))).values().forEach(owner -> owners.put(identifier, owner));
            }
            return owners;
        }

        private Identifier simple(Identifier identifier) {
            return new Identifier(identifier.type(), identifier.source(), form.apply(identifier.value()));
        }
    }
}
