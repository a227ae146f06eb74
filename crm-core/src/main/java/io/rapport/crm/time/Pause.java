package io.rapport.crm.time;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.Instant;
import java.util.Optional;

/**
 * A pause is a time in which the company waits for the customer.
 *
 * @param from when it begins, from the year 1900 to 9999; cut to the millisecond
 * @param until when it ends, in the same range, not before that; absent while it is open
 */
public record Pause(Instant from, Optional<Instant> until) {
    /**
     * Cuts the times and checks their order.
     *
     * @throws InvalidInputException if it ends before it begins, or a time is out of range
     */
    public Pause {
        from = Moment.of("pause.from", from);
        until = until.map(end -> Moment.of("pause.until", end));
        boolean ordered = until.isEmpty() || !until.get().isBefore(from);
        Require.that(ordered, "pause.until", "before the pause begins", "swap the two");
    }

    /**
     * Makes a pause that is over.
     *
     * @throws InvalidInputException if it ends before it begins, or a time is out of range
     */
    public static Pause between(Instant from, Instant until) {
        return new Pause(from, Optional.of(until));
    }

    /**
     * Makes a pause that is still open.
     *
     * @throws InvalidInputException if the time is out of range
     */
    public static Pause since(Instant from) {
        return new Pause(from, Optional.empty());
    }

    /** Returns when it ends, which is never while it is open. */
    Instant end() {
        return until.orElse(Instant.MAX);
    }

    /** Joins it with another that begins in it or at its end. */
    Pause extendedTo(Pause other) {
        return other.end().isAfter(end()) ? new Pause(from, other.until) : this;
    }
}
