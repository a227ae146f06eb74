package io.rapport.crm.care;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the earliest and the latest of moments that may be absent. There are few of them, but they are asked for in
 * each score of each customer, therefore in loops.
 */
final class Moments {
    private Moments() {}

    static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? other : one;
    }

    static Optional<Instant> latest(Stream<Instant> moments) {
        return moments.max(Comparator.naturalOrder());
    }

    static Optional<Instant> latest(Collection<Instant> moments) {
        return latestUntil(Instant.MAX, moments);
    }

    /** Finds the latest that is not after a moment. */
    static Optional<Instant> latestUntil(Instant moment, Collection<Instant> moments) {
        Instant latest = Instant.MIN;
        for (Instant time : moments) {
            if (time.isAfter(latest) && !time.isAfter(moment)) {
                latest = time;
            }
        }
        return latest.equals(Instant.MIN) ? Optional.empty() : Optional.of(latest);
    }

    /** Finds the earliest that is after a moment. */
    static Optional<Instant> earliestAfter(Instant moment, Collection<Instant> moments) {
        Instant earliest = Instant.MAX;
        for (Instant time : moments) {
            if (time.isBefore(earliest) && time.isAfter(moment)) {
                earliest = time;
            }
        }
        return earliest.equals(Instant.MAX) ? Optional.empty() : Optional.of(earliest);
    }

    static boolean isAfterAll(Instant moment, Collection<Instant> others) {
        for (Instant other : others) {
            if (other.isAfter(moment)) {
                return false;
            }
        }
        return true;
    }
}
