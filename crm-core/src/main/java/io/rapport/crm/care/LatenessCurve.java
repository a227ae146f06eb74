package io.rapport.crm.care;

import io.rapport.crm.failure.Require;
import java.time.Duration;

/**
 * How much a late promise counts: a jump at the promised time, and then a rise that levels off, as late deliveries show it.
 *
 * @param half after which delay half of the rise is done, above 0
 */
public record LatenessCurve(Duration half) {
    /** Checks the duration. */
    public LatenessCurve {
        Require.that(
                half.compareTo(Duration.ZERO) > 0, "lateness.half", "not above 0", "give about 3 days for deliveries");
    }

    /** How many times a promise just missed: from 1 to 2; 0 if it is not late. */
    public double size(Duration late) {
        if (late.isNegative() || late.isZero()) {
            return 0;
        }
        return 2 - StrictMath.pow(2, -(double) late.toMillis() / half.toMillis());
    }
}
