package io.rapport.crm.inmemory;

import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Position;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Some facts in the order of {@link Recorded#BY_TIME}. */
final class Facts {
    /** That order, of places instead of facts. */
    private static final Comparator<Position> BY_TIME = Comparator.comparing(Position::occurredAt)
            .thenComparing(Position::recordedFor)
            .thenComparingLong(Position::sequence);

    private final NavigableMap<Position, Recorded> byTime = new TreeMap<>(BY_TIME);

    void add(Recorded fact) {
        byTime.put(placeOf(fact), fact);
    }

    void remove(Recorded fact) {
        byTime.remove(placeOf(fact));
    }

    boolean isEmpty() {
        return byTime.isEmpty();
    }

    Collection<Recorded> all() {
        return Collections.unmodifiableCollection(byTime.values());
    }

    /** Those that come after a place, or all of them; looked up, so that the others cost nothing. */
    Stream<Recorded> after(Optional<Position> place, boolean newestFirst) {
        NavigableMap<Position, Recorded> ordered = newestFirst ? byTime.descendingMap() : byTime;
        return Paging.rows(place.map(from -> ordered.tailMap(from, false)).orElse(ordered));
    }

    private static Position placeOf(Recorded fact) {
        return new Position(fact.customer(), fact.occurredAt(), fact.recordedFor(), fact.sequence());
    }
}
