package io.rapport.crm.care;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The earliest and the latest of moments that may be absent. */
final class Moments {
    private Moments() {}

    static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
    }

    static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return latest(Stream.concat(one.stream(), other.stream()));
    }

    static Optional<Instant> latest(Stream<Instant> moments) {
        return moments.max(Comparator.naturalOrder());
    }

    static boolean isAfterAll(Instant moment, Collection<Instant> others) {
        return others.stream().noneMatch(moment::isBefore);
    }
}
