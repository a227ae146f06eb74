package io.rapport.crm.inmemory;

import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.DueEntry;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Faults in what there is to do. */
@CaughtBy("Dues")
final class DueMutants {
    private DueMutants() {}

    static final class LeavesOutWhatIsDueAtTheVeryMoment extends Mutant {
        LeavesOutWhatIsDueAtTheVeryMoment() {
            super(sound -> new Delegate(sound) {
                @Override
                public List<DueEntry> due(String kind, Instant until, int limit) {
                    return sound.due(kind, until.minusMillis(1), limit);
                }
            });
        }
    }

    static final class RoundsUpToTheMillisecond extends Mutant {
        RoundsUpToTheMillisecond() {
            super(sound -> new Delegate(sound) {
                @Override
                public List<DueEntry> due(String kind, Instant until, int limit) {
                    return sound.due(kind, until.plusNanos(999_999), limit);
                }
            });
        }
    }

    static final class GoesByCustomerBeforeTime extends Mutant {
        GoesByCustomerBeforeTime() {
            super(sound -> new Delegate(sound) {
                @Override
                public List<DueEntry> due(String kind, Instant until, int limit) {
                    return sound.due(kind, until, Integer.MAX_VALUE).stream()
                            .sorted(Comparator.comparing(DueEntry::customer))
                            .limit(limit)
                            .toList();
                }
            });
        }
    }

    static final class CutsBeforeItSorts extends Mutant {
        CutsBeforeItSorts() {
            super(sound -> new Delegate(sound) {
                @Override
                public List<DueEntry> due(String kind, Instant until, int limit) {
                    return sound.due(kind, until, Integer.MAX_VALUE).stream()
                            .sorted(Comparator.comparing(DueEntry::customer))
                            .limit(limit)
                            .sorted(Comparator.comparing(
                                            (DueEntry entry) -> entry.due().at())
                                    .thenComparing(DueEntry::customer)
                                    .thenComparing(entry -> entry.due().about()))
                            .toList();
                }
            });
        }
    }

    static final class KnowsNoLimit extends Mutant {
        KnowsNoLimit() {
            super(sound -> new Delegate(sound) {
                @Override
                public List<DueEntry> due(String kind, Instant until, int limit) {
                    return sound.due(kind, until, Integer.MAX_VALUE);
                }
            });
        }
    }

    static final class TakesAKindForTheBeginningOfOne extends Mutant {
        TakesAKindForTheBeginningOfOne() {
            super(sound -> new Delegate(sound) {
                @Override
                public List<DueEntry> due(String kind, Instant until, int limit) {
                    return sound.due("case".startsWith(kind) ? "case" : kind, until, limit);
                }
            });
        }
    }

    static final class KeepsTheOldTimeBesideTheNew extends Mutant {
        KeepsTheOldTimeBesideTheNew() {
            super(sound -> new Delegate(sound) {
                private final List<DueEntry> left = new ArrayList<>();

                @Override
                public CommitResult commit(Commit commit) {
                    for (Change change : commit.changes()) {
                        for (Due gone : change.dues().removed()) {
                            if (change.dues().added().stream()
                                    .anyMatch(due -> due.about().equals(gone.about()))) {
                                left.add(new DueEntry(change.customer(), gone));
                            }
                        }
                    }
                    return sound.commit(commit);
                }

                @Override
                public List<DueEntry> due(String kind, Instant until, int limit) {
                    return Stream.concat(left.stream(), sound.due(kind, until, limit).stream())
                            .toList();
                }
            });
        }
    }

    static final class KeepsWhatIsDone extends Mutant {
        KeepsWhatIsDone() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    return sound.commit(
                            Altered.dues(commit, delta -> new Delta<>(delta.wholly(), Set.of(), delta.added())));
                }
            });
        }
    }

    static final class KeepsTheOldBesideAWholeNewSet extends Mutant {
        KeepsTheOldBesideAWholeNewSet() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    return sound.commit(
                            Altered.dues(commit, delta -> new Delta<>(false, delta.removed(), delta.added())));
                }
            });
        }
    }
}
