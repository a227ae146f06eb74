package io.rapport.crm.inmemory;

import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps some facts in the order of {@link Recorded#BY_TIME}, each once. Facts mostly come in that order and go to the
 * end of the list; one that comes late moves those after it.
 */
final class Facts {
    /** It is that order, of places instead of facts. */
    private static final Comparator<Position> BY_TIME = Comparator.comparing(Position::occurredAt)
            .thenComparing(Position::recordedFor)
            .thenComparingLong(Position::sequence);

    /** Begins small: most customers have few facts. */
    private final List<Recorded> byTime = new ArrayList<>(1);

    void add(Recorded fact) {
        int found = Collections.binarySearch(byTime, fact, Recorded.BY_TIME);
        if (found < 0) {
            byTime.add(-found - 1, fact);
        }
    }

    void remove(Recorded fact) {
        int found = Collections.binarySearch(byTime, fact, Recorded.BY_TIME);
        if (found >= 0) {
            byTime.remove(found);
        }
    }

    boolean isEmpty() {
        return byTime.isEmpty();
    }

    List<Recorded> all() {
        return Collections.unmodifiableList(byTime);
    }

    /**
     * Returns the facts that come after a place, or all of them. They are looked up, so that the others cost nothing.
     */
    Stream<Recorded> after(Optional<Position> place, boolean newestFirst) {
        if (newestFirst) {
            int end = place.map(from -> count(fact -> BY_TIME.compare(placeOf(fact), from) < 0))
                    .orElse(byTime.size());
            return IntStream.rangeClosed(1, end).mapToObj(back -> byTime.get(end - back));
        }
        int start = place.map(from -> count(fact -> BY_TIME.compare(placeOf(fact), from) <= 0))
                .orElse(0);
        return byTime.subList(start, byTime.size()).stream();
    }

    /**
     * Returns how many facts at the beginning of the list meet a condition that no later one meets. It is found by
     * halving.
     */
    private int count(Predicate<Recorded> isSo) {
        int low = 0;
        int high = byTime.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isSo.test(byTime.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Position placeOf(Recorded fact) {
        return new Position(fact.customer(), fact.occurredAt(), fact.recordedFor(), fact.sequence());
    }
}
