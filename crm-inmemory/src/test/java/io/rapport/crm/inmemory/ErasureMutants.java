package io.rapport.crm.inmemory;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Erasure;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.StoredProfile;
import java.util.ArrayList;
import java.util.List;

/** Faults in removing a customer. */
@CaughtBy("Erasures")
final class ErasureMutants {
    private static final Commit NOTHING = Commit.of(List.of());

    private ErasureMutants() {}

    static final class LeavesFactsAboutThings extends Mutant {
        LeavesFactsAboutThings() {
            super(sound -> new Delegate(sound) {
                private final List<Recorded> left = new ArrayList<>();

                @Override
                public CommitResult erase(Erasure erasure) {
                    List<Recorded> facts = sound.history(
                                    History.of(erasure.customer()), Cursor.START, Integer.MAX_VALUE)
                            .items();
                    CommitResult result = sound.erase(erasure);
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

    static final class ErasesWhateverTheVersion extends Mutant {
        ErasesWhateverTheVersion() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult erase(Erasure erasure) {
                    StoredProfile stored =
                            sound.load(List.of(erasure.customer())).get(erasure.customer());
                    return stored == null
                            ? sound.erase(erasure)
                            : sound.erase(new Erasure(erasure.customer(), stored.version(), erasure.remainder()));
                }
            });
        }
    }

    static final class ErasesNobody extends Mutant {
        ErasesNobody() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult erase(Erasure erasure) {
                    CustomerId customer = erasure.customer();
                    return sound.load(List.of(customer)).isEmpty() && erasure.expectedVersion() == 0
                            ? sound.commit(erasure.remainder())
                            : sound.erase(erasure);
                }
            });
        }
    }

    static final class ForgetsTheRemainder extends Mutant {
        ForgetsTheRemainder() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult erase(Erasure erasure) {
                    return sound.erase(new Erasure(erasure.customer(), erasure.expectedVersion(), NOTHING));
                }
            });
        }
    }

    static final class ErasesThoughTheRemainderIsRefused extends Mutant {
        ErasesThoughTheRemainderIsRefused() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult erase(Erasure erasure) {
                    CommitResult result =
                            sound.erase(new Erasure(erasure.customer(), erasure.expectedVersion(), NOTHING));
                    return result instanceof Committed ? sound.commit(erasure.remainder()) : result;
                }
            });
        }
    }

    static final class WritesTheRemainderBeforeItErases extends Mutant {
        WritesTheRemainderBeforeItErases() {
            super(sound -> new Delegate(sound) {
                @Override
                public CommitResult erase(Erasure erasure) {
                    CommitResult result = sound.commit(erasure.remainder());
                    return result instanceof Committed
                            ? sound.erase(new Erasure(erasure.customer(), erasure.expectedVersion(), NOTHING))
                            : result;
                }
            });
        }
    }
}
