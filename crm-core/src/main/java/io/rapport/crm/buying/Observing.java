package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;

/**
 * Collects {@link Observations} customer by customer. Equal rows are counted, not kept, so memory is that of the
 * distinct ones: 28 bytes each, and as much again while it grows. It is not for several threads at once.
 */
public final class Observing {
    private final int ticksPerUnit;
    private final RowTable rows = new RowTable();
    private long repeatsWithGaps;
    private double lnGaps;

    Observing(int ticksPerUnit) {
        Require.that(ticksPerUnit >= 1, "ticksPerUnit", "below 1", "give 7 for days in weeks, 1 for days in days");
        this.ticksPerUnit = ticksPerUnit;
    }

    /**
     * Adds a customer.
     *
     * @param repeats x: purchases after the first, from 0 to 1,048,575
     * @param recency t_x: from the first purchase to the last, in ticks, at least 0; 0 if there was no repeat
     * @param age T: from the first purchase to the end of what is known, in ticks, from the recency to 2,097,151
     * @return the number of his row, the same for all customers alike: see {@link Observations#each}
     * @throws io.rapport.crm.failure.InvalidInputException if one is out of its range
     */
    public int add(long repeats, long recency, long age) {
        Require.that(
                repeats >= 0 && repeats <= RowTable.MOST_REPEATS,
                "observation.repeats",
                "not from 0 to " + RowTable.MOST_REPEATS,
                "count the days bought after the first");
        Require.that(
                recency >= 0 && recency <= age && (repeats > 0 || recency == 0),
                "observation.recency",
                repeats == 0 ? "not 0 without a repeat, or age negative" : "not between 0 and the age",
                "give the ticks from the first purchase to the last");
        Require.that(
                age <= RowTable.MOST_TICKS,
                "observation.age",
                "above " + RowTable.MOST_TICKS + " ticks",
                "take days as ticks, not seconds");
        return rows.add(repeats, recency, age, 1);
    }

    /**
     * Adds a customer whose times between purchases are known. Models of different regularity can be compared only if
     * that holds for all.
     *
     * @param sumOfLnGaps Σ ln(time between two purchases in ticks), over the repeats
     * @return the number of his row
     * @throws io.rapport.crm.failure.InvalidInputException if one is out of its range
     */
    public int add(long repeats, long recency, long age, double sumOfLnGaps) {
        Require.that(
                sumOfLnGaps > Double.NEGATIVE_INFINITY && sumOfLnGaps < Double.POSITIVE_INFINITY,
                "observation.sumOfLnGaps",
                "not finite",
                "count purchases of one tick as one");
        int row = add(repeats, recency, age);
        lnGaps += sumOfLnGaps;
        repeatsWithGaps += repeats;
        return row;
    }

    /** Returns all that has been added so far. */
    public Observations observations() {
        return new Observations(ticksPerUnit, rows.keys(), rows.counts(), repeatsWithGaps, lnGaps);
    }
}
