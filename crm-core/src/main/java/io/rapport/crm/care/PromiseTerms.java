package io.rapport.crm.care;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Promise terms say how promises of a sort count.
 *
 * @param customaryHours how long before its time such a promise is usually made, if that is known: one that leaves more
 *     time than usual counts less when it is kept
 * @param halfHours after how many hours of delay half of the further damage is done; if absent, a quarter of the
 *     promised time, or three days where that was over when it was promised
 */
public record PromiseTerms(Optional<Integer> customaryHours, Optional<Integer> halfHours) {
    private static final int PART_OF_LEAD = 4;
    private static final Duration SHORTEST_HALF = Duration.ofMinutes(1);
    private static final double LEAST = 0.25;

    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number is below 1
     */
    public PromiseTerms {
        Require.that(customaryHours.orElse(1) >= 1, "promise_terms.customary_hours", "below 1", "give at least 1");
        Require.that(halfHours.orElse(1) >= 1, "promise_terms.half_hours", "below 1", "give at least 1");
    }

    /** Returns how much it counts that a promise is late: from 1 to 2 times a promise just missed. */
    double lateness(Promise promise, Instant now) {
        return curve(promise).size(promise.lateness(now));
    }

    /** Returns how much a kept promise counts beside one of the customary length, from a quarter to one. */
    double tightness(Promise promise) {
        if (customaryHours.isEmpty() || !promise.firstDue().isAfter(promise.madeAt())) {
            return 1;
        }
        Duration lead = lead(promise);
        double part = (double) Duration.ofHours(customaryHours.get()).toMillis() / lead.toMillis();
        return Math.max(LEAST, Math.min(1, part));
    }

    private LatenessCurve curve(Promise promise) {
        if (halfHours.isPresent()) {
            return new LatenessCurve(Duration.ofHours(halfHours.get()));
        }
        Duration lead = lead(promise);
        if (lead.compareTo(Duration.ZERO) <= 0) {
            return LatenessCurve.usual();
        }
        Duration part = lead.dividedBy(PART_OF_LEAD);
        return new LatenessCurve(part.compareTo(SHORTEST_HALF) < 0 ? SHORTEST_HALF : part);
    }

    private static Duration lead(Promise promise) {
        return Duration.between(promise.madeAt(), promise.firstDue());
    }
}
