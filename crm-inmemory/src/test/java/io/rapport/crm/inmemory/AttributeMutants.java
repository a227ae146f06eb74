package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Faults in how attributes change. */
@CaughtBy({"Attributes", "Deltas"})
final class AttributeMutants {
    private AttributeMutants() {}

    static final class NeverRemovesAnAttribute extends Mutant {
        NeverRemovesAnAttribute() {
            super(sound -> new Misread(sound, delta -> new Delta<>(delta.wholly(), Set.of(), delta.added())));
        }
    }

    static final class AddsAWholeNewSetToTheOld extends Mutant {
        AddsAWholeNewSetToTheOld() {
            super(sound -> new Misread(sound, delta -> new Delta<>(false, delta.removed(), delta.added())));
        }
    }

    static final class TakesEveryChangeForAWholeNewSet extends Mutant {
        TakesEveryChangeForAWholeNewSet() {
            super(sound -> new Misread(sound, delta -> new Delta<>(true, delta.removed(), delta.added())));
        }
    }

    static final class RemovesOnlyTheVeryValue extends Mutant {
        RemovesOnlyTheVeryValue() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    Set<Cell> stored = new HashSet<>();
                    for (var found : sound.find(Query.of(Criterion.everyone()), Cursor.START, Integer.MAX_VALUE)
                            .items()) {
                        stored.addAll(found.cells().toCollection());
                    }
                    return sound.commit(Altered.cells(commit, delta -> {
                        Set<Cell> removed = new HashSet<>(delta.removed());
                        removed.retainAll(stored);
                        return new Delta<>(delta.wholly(), removed, delta.added());
                    }));
                }
            });
        }
    }

    private static final class Misread extends Delegate {
        private final UnaryOperator<Delta<Cell>> reading;

        Misread(CrmStorage sound, UnaryOperator<Delta<Cell>> reading) {
            super(sound);
            this.reading = reading;
        }

        @Override
        public CommitResult commit(Commit commit) {
            return sound.commit(Altered.cells(commit, reading));
        }
    }
}
