package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;

/**
 * Takes a quick look at how regular a rhythm is, before any fit, by how equal the last two times between purchases of
 * each customer are (Wheat and Morrison 1990, J. of Marketing Research 27(1)). It is not for several threads at once.
 */
public final class Rhythm {
    private long customers;
    private double squares;

    /**
     * Adds a customer who has bought at least three times.
     *
     * @param lastGap from the last purchase but one to the last, positive, in any unit
     * @param gapBefore from the one before it, positive, in the same unit
     * @throws io.rapport.crm.failure.InvalidInputException if one is not positive
     */
    public void add(double lastGap, double gapBefore) {
        Require.that(
                lastGap > 0 && gapBefore > 0 && lastGap + gapBefore < Double.POSITIVE_INFINITY,
                "rhythm.gap",
                "not a positive finite number",
                "count purchases of one day as one");
        double deviation = lastGap / (lastGap + gapBefore) - 0.5;
        squares += deviation * deviation;
        customers++;
    }

    /** Returns how many customers there are. */
    public long customers() {
        return customers;
    }

    /**
     * Returns k, the stages between purchases, as (1-4V)/(8V). It is 1 for no rhythm at all, and absent without
     * customers or irregularity.
     */
    public Figure stages() {
        if (squares == 0) {
            return new Figure.Absent("nobody has bought three times at unequal times");
        }
        double variance = squares / customers;
        return new Figure.Known((1 - 4 * variance) / (8 * variance));
    }
}
