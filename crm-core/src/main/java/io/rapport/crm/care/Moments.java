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

    static Optional<Instant> latest(Stream<Instant> moments) {
        return moments.max(Comparator.naturalOrder());
    }

    static Optional<Instant> latest(Collection<Instant> moments) {
        return moments.isEmpty() ? Optional.empty() : latest(moments.stream());
    }

    /** The latest that is not after a moment. */
    static Optional<Instant> latestUntil(Instant moment, Collection<Instant> moments) {
        return moments.isEmpty() ? Optional.empty() : latest(moments.stream().filter(time -> !time.isAfter(moment)));
    }

    /** The earliest that is after a moment. */
    static Optional<Instant> earliestAfter(Instant moment, Collection<Instant> moments) {
        return moments.isEmpty()
                ? Optional.empty()
                : moments.stream().filter(moment::isBefore).min(Comparator.naturalOrder());
    }

    static boolean isAfterAll(Instant moment, Collection<Instant> others) {
        return others.isEmpty() || others.stream().noneMatch(moment::isBefore);
    }
}
