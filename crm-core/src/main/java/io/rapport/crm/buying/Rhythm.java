package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;

/**
 * A quick look at how regular a rhythm is, before any fit: how equal the last two times between purchases of each
 * customer are. Wheat and Morrison 1990, J. of Marketing Research 27(1). Not for several threads at once.
 */
public final class Rhythm {
    private long customers;
    private double squares;

    /**
     * One customer more, who has bought at least three times.
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

    /** How many customers. */
    public long customers() {
        return customers;
    }

    /** k: stages between purchases, (1-4V)/(8V); 1 for no rhythm at all. Absent without customers or irregularity. */
    public Figure stages() {
        if (squares == 0) {
            return new Figure.Absent("nobody has bought three times at unequal times");
        }
        double variance = squares / customers;
        return new Figure.Known((1 - 4 * variance) / (8 * variance));
    }
}
