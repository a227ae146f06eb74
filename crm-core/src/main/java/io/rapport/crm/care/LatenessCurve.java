package io.rapport.crm.care;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.Duration;

/**
 * A lateness curve says how much a late promise counts, by how late it was kept. It jumps at the time promised, then
 * rises and levels off, because the second day hurts more than the twentieth.
 *
 * @param half the time after which half of the rise is done, above zero
 */
public record LatenessCurve(Duration half) {
    private static final Duration USUAL_HALF = Duration.ofDays(3);

    /**
     * Checks the time.
     *
     * @throws InvalidInputException if it is not above zero
     */
    public LatenessCurve {
        Require.that(half.compareTo(Duration.ZERO) > 0, "lateness.half", "not above zero", "give some days, such as 3");
    }

    /** Returns the library's own curve, on which half of the rise is done within three days. */
    public static LatenessCurve usual() {
        return new LatenessCurve(USUAL_HALF);
    }

    /**
     * Returns how many usual pieces of evidence such a lateness is: 1 + (1 - 2^(-late / half)), from 1 just after the
     * time promised towards 2.
     *
     * @param late how long after the time promised, above zero
     * @throws InvalidInputException if it is not above zero: then the promise was kept
     */
    public double size(Duration late) {
        Require.that(
                late.compareTo(Duration.ZERO) > 0, "lateness.late", "not above zero", "take it for a promise kept");
        return 2 - StrictMath.pow(2, -inSeconds(late) / inSeconds(half));
    }

    private static double inSeconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }
}
