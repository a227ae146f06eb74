package io.rapport.crm.inmemory;

import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Removal;
import io.rapport.crm.storage.StoredProfile;
import java.util.ArrayList;
import java.util.List;

/** Faults in removing a customer. */
@CaughtBy("Removals")
final class RemovalMutants {
    private RemovalMutants() {}

    static final class LeavesFactsAboutThings extends Mutant {
        LeavesFactsAboutThings() {
            super(sound -> new Delegate(sound) {
                private final List<Recorded> left = new ArrayList<>();

                @Override
                public CommitResult commit(Commit commit) {
                    List<Recorded> facts = commit.removals().stream()
                            .flatMap(removal ->
                                    sound.history(History.of(removal.customer()), Cursor.START, 99).items().stream())
                            .toList();
                    CommitResult result = sound.commit(commit);
                    if (result instanceof Committed) {
                        left.addAll(facts);
                    }
                    return result;
                }

                @Override
                public Page<Recorded> history(History history, Cursor after, int limit) {
                    Page<Recorded> page = sound.history(history, after, limit);
                    if (history.customer().isPresent()) {
                        return page;
                    }
                    List<Recorded> items = new ArrayList<>(page.items());
                    left.stream()
                            .filter(fact -> fact.about().stream().anyMatch(history.about()::contains))
                            .forEach(items::add);
                    return new Page<>(items, page.next());
                }
            });
        }
    }

    static final class RemovesWhateverTheVersion extends Mutant {
        RemovesWhateverTheVersion() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    return sound.commit(Altered.removals(
                            commit,
                            commit.removals().stream().map(this::fitting).toList()));
                }

                private Removal fitting(Removal removal) {
                    StoredProfile stored = sound.load(List.of(removal.customer()), Extent.PROFILE)
                            .get(removal.customer());
                    return stored == null ? removal : new Removal(removal.customer(), stored.version());
                }
            });
        }
    }

    static final class RemovesNobody extends Mutant {
        RemovesNobody() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    return sound.commit(Altered.removals(
                            commit,
                            commit.removals().stream()
                                    .filter(removal -> !isNobody(removal))
                                    .toList()));
                }

                private boolean isNobody(Removal removal) {
                    return removal.expectedVersion() == 0
                            && sound.load(List.of(removal.customer()), Extent.PROFILE)
                                    .isEmpty();
                }
            });
        }
    }

    static final class RemovesOnlyTheFirst extends Mutant {
        RemovesOnlyTheFirst() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    return sound.commit(Altered.removals(
                            commit, commit.removals().stream().limit(1).toList()));
                }
            });
        }
    }

    static final class ForgetsWhatIsToRemain extends Mutant {
        ForgetsWhatIsToRemain() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    return sound.commit(commit.removals().isEmpty() ? commit : removalsOf(commit));
                }
            });
        }
    }

    static final class RemovesThoughTheRestIsRefused extends Mutant {
        RemovesThoughTheRestIsRefused() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    CommitResult result = sound.commit(removalsOf(commit));
                    return result instanceof Committed ? sound.commit(Altered.removals(commit, List.of())) : result;
                }
            });
        }
    }

    static final class WritesTheRestBeforeItRemoves extends Mutant {
        WritesTheRestBeforeItRemoves() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult commit(Commit commit) {
                    CommitResult result = sound.commit(Altered.removals(commit, List.of()));
                    return result instanceof Committed ? sound.commit(removalsOf(commit)) : result;
                }
            });
        }
    }

    private static Commit removalsOf(Commit commit) {
        return new Commit(List.of(), commit.removals(), List.of());
    }
}
