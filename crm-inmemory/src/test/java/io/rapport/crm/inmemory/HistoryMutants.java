package io.rapport.crm.inmemory;

import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Faults in which facts are read, and in which order. */
@CaughtBy({"Histories", "Feed"})
final class HistoryMutants {
    private HistoryMutants() {}

    static final class OrdersByKeyWhatHappenedAtOnce extends Mutant {
        OrdersByKeyWhatHappenedAtOnce() {
            super(sound ->
                    new Sorted(sound, Comparator.comparing(Recorded::occurredAt).thenComparing(Recorded::id)));
        }
    }

    static final class OrdersByNumberBeforeCustomer extends Mutant {
        OrdersByNumberBeforeCustomer() {
            super(sound -> new Sorted(
                    sound,
                    Comparator.comparing(Recorded::occurredAt)
                            .thenComparingLong(Recorded::sequence)
                            .thenComparing(Recorded::recordedFor)));
        }
    }

    static final class ReadsInTheOrderOfArrival extends Mutant {
        ReadsInTheOrderOfArrival() {
            super(sound -> new Sorted(sound, Comparator.comparingLong(Recorded::sequence)));
        }
    }

    static final class NeverBeginsWithTheNewest extends Mutant {
        NeverBeginsWithTheNewest() {
            super(sound -> new Delegate(sound) {
                @Override
                public Page<Recorded> history(History history, Cursor after, int limit) {
                    return sound.history(new History(history.customer(), history.about(), false), after, limit);
                }
            });
        }
    }

    static final class TurnsTheTimesButNotWhatHappenedAtOnce extends Mutant {
        TurnsTheTimesButNotWhatHappenedAtOnce() {
            super(sound -> new Delegate(sound) {
                @Override
                public Page<Recorded> history(History history, Cursor after, int limit) {
                    Page<Recorded> page = sound.history(history, after, limit);
                    List<Recorded> items = new ArrayList<>(page.items());
                    Comparator<Recorded> newest =
                            Comparator.comparing(Recorded::occurredAt).reversed();
                    items.sort(history.newestFirst() ? newest.thenComparing(Recorded.BY_TIME) : Recorded.BY_TIME);
                    return new Page<>(items, page.next());
                }
            });
        }
    }

    static final class ReadsAboutOneThingOnly extends Mutant {
        ReadsAboutOneThingOnly() {
            super(sound -> new Delegate(sound) {
                @Override
                public Page<Recorded> history(History history, Cursor after, int limit) {
                    Set<Ref> first =
                            history.about().isEmpty() ? Set.of() : Set.of(new TreeSet<>(history.about()).first());
                    return sound.history(new History(history.customer(), first, history.newestFirst()), after, limit);
                }
            });
        }
    }

    static final class WantsFactsAboutEverythingAskedFor extends Mutant {
        WantsFactsAboutEverythingAskedFor() {
            super(sound -> new Picked(
                    sound,
                    (history, items) -> items.stream()
                            .filter(fact -> fact.about().containsAll(history.about()))
                            .toList()));
        }
    }

    static final class ReadsAFactOnceForEachReference extends Mutant {
        ReadsAFactOnceForEachReference() {
            super(sound -> new Picked(
                    sound,
                    (history, items) -> items.stream()
                            .flatMap(fact -> Collections.nCopies(
                                    Math.max(1, (int) fact.about().stream()
                                            .filter(history.about()::contains)
                                            .count()),
                                    fact)
                                    .stream())
                            .toList()));
        }
    }

    static final class ForgetsTheCustomerWhenAboutSomething extends Mutant {
        ForgetsTheCustomerWhenAboutSomething() {
            super(sound -> new Delegate(sound) {
                @Override
                public Page<Recorded> history(History history, Cursor after, int limit) {
                    return history.about().isEmpty()
                            ? sound.history(history, after, limit)
                            : sound.history(
                                    new History(Optional.empty(), history.about(), history.newestFirst()),
                                    after,
                                    limit);
                }
            });
        }
    }

    static final class ReadsTheFactsOfEverybody extends Mutant {
        ReadsTheFactsOfEverybody() {
            super(sound -> new Delegate(sound) {
                @Override
                public Page<Recorded> history(History history, Cursor after, int limit) {
                    return history.about().isEmpty() ? sound.feed(after, limit) : sound.history(history, after, limit);
                }
            });
        }
    }

    static final class KnowsOnlyTheFirstReferenceOfAFact extends Mutant {
        KnowsOnlyTheFirstReferenceOfAFact() {
            super(sound -> new Picked(
                    sound,
                    (history, items) -> items.stream()
                            .filter(fact -> history.about().isEmpty()
                                    || history.about()
                                            .contains(fact.about().iterator().next()))
                            .toList()));
        }
    }

    static final class IgnoresTheCaseOfReferences extends Mutant {
        IgnoresTheCaseOfReferences() {
            super(sound -> new Delegate(sound) {
                @Override
                public Page<Recorded> history(History history, Cursor after, int limit) {
                    if (history.customer().isPresent() || history.about().isEmpty()) {
                        return sound.history(history, after, limit);
                    }
                    Set<Ref> inAnyCase = sound.feed(Cursor.START, Integer.MAX_VALUE).items().stream()
                            .flatMap(fact -> fact.about().stream())
                            .filter(ref -> history.about().stream()
                                    .anyMatch(asked -> asked.toString().equalsIgnoreCase(ref.toString())))
                            .collect(Collectors.toSet());
                    inAnyCase.addAll(history.about());
                    return sound.history(new History(Optional.empty(), inAnyCase, history.newestFirst()), after, limit);
                }
            });
        }
    }

    static final class FeedsInTheOrderOfJavasUuids extends Mutant {
        FeedsInTheOrderOfJavasUuids() {
            super(sound -> new Delegate(sound) {
                @Override
                public Page<Recorded> feed(Cursor after, int limit) {
                    Page<Recorded> page = sound.feed(after, limit);
                    List<Recorded> items = new ArrayList<>(page.items());
                    items.sort(Comparator.comparing(
                                    (Recorded fact) -> fact.customer().value())
                            .thenComparing(Recorded.BY_TIME));
                    return new Page<>(items, page.next());
                }
            });
        }
    }

    /** Sorts what is on a page otherwise. */
    private static final class Sorted extends Delegate {
        private final Comparator<Recorded> order;

        Sorted(CrmStorage sound, Comparator<Recorded> order) {
            super(sound);
            this.order = order;
        }

        @Override
        public Page<Recorded> history(History history, Cursor after, int limit) {
            Page<Recorded> page = sound.history(history, after, limit);
            List<Recorded> items = new ArrayList<>(page.items());
            items.sort(history.newestFirst() ? order.reversed() : order);
            return new Page<>(items, page.next());
        }
    }

    private interface Pick {
        List<Recorded> from(History history, List<Recorded> items);
    }

    /** Reads other facts than those asked for. */
    private static final class Picked extends Delegate {
        private final Pick pick;

        Picked(CrmStorage sound, Pick pick) {
            super(sound);
            this.pick = pick;
        }

        @Override
        public Page<Recorded> history(History history, Cursor after, int limit) {
            Page<Recorded> page = sound.history(history, after, limit);
            return new Page<>(pick.from(history, page.items()), page.next());
        }
    }
}
