package io.rapport.crm.inmemory;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.storage.Extent.WHOLE;

import io.rapport.crm.attribute.Cells;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.storage.Belongings;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.StoredProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Faults in how much is read of a customer. */
@CaughtBy("Loading")
final class LoadMutants {
    private LoadMutants() {}

    static final class ForgetsAttributesOfTheWhole extends Mutant {
        ForgetsAttributesOfTheWhole() {
            super(sound -> new WrongBelongings(sound, all -> new Belongings(all.identifiers(), Cells.NONE)));
        }
    }

    static final class ForgetsIdentifiersOfTheWhole extends Mutant {
        ForgetsIdentifiersOfTheWhole() {
            super(sound -> new WrongBelongings(sound, all -> new Belongings(Set.of(), all.cells())));
        }
    }

    static final class ReadsAllThoughTheProfileWillDo extends Mutant {
        ReadsAllThoughTheProfileWillDo() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    return sound.load(customers, WHOLE);
                }
            });
        }
    }

    static final class ReadsTheProfileThoughAllIsAskedFor extends Mutant {
        ReadsTheProfileThoughAllIsAskedFor() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    return sound.load(customers, PROFILE);
                }
            });
        }
    }

    static final class ReadsBelongingsLater extends Mutant {
        ReadsBelongingsLater() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    Map<CustomerId, StoredProfile> found = new HashMap<>(sound.load(customers, extent));
                    if (extent == WHOLE) {
                        LockSupport.parkNanos(100_000);
                        Map<CustomerId, StoredProfile> later = sound.load(customers, extent);
                        found.replaceAll((id, stored) -> later.getOrDefault(id, stored)
                                .belongings()
                                .map(stored::with)
                                .orElse(stored));
                    }
                    return found;
                }
            });
        }
    }

    static final class LeavesOutWhoHasNothing extends Mutant {
        LeavesOutWhoHasNothing() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    Map<CustomerId, StoredProfile> found = new HashMap<>(sound.load(customers, extent));
                    found.values()
                            .removeIf(stored -> stored.belongings()
                                    .filter(new Belongings(Set.of(), Cells.NONE)::equals)
                                    .isPresent());
                    return found;
                }
            });
        }
    }

    static final class GivesAllWhatBelongsToOne extends Mutant {
        GivesAllWhatBelongsToOne() {
            super(sound -> new Delegate(sound) {
                @Override
                public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
                    Map<CustomerId, StoredProfile> found = sound.load(customers, extent);
                    List<Belongings> first = found.values().stream()
                            .flatMap(stored -> stored.belongings().stream())
                            .limit(1)
                            .toList();
                    return Altered.belongings(found, all -> first.get(0));
                }
            });
        }
    }

    private static final class WrongBelongings extends Delegate {
        private final UnaryOperator<Belongings> fault;

        WrongBelongings(CrmStorage sound, UnaryOperator<Belongings> fault) {
            super(sound);
            this.fault = fault;
        }

        @Override
        public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
            return Altered.belongings(sound.load(customers, extent), fault);
        }
    }
}
