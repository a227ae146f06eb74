package io.rapport.crm.value;

/**
 * This is what was spent on repeat days.
 *
 * @param minorUnits net spend after the first day bought, in minor units; may be negative
 * @param repeats on how many days, at least 1
 */
public record RepeatSpend(long minorUnits, long repeats) {
    /** Returns what was spent on each day on average, in minor units. */
    public double mean() {
        return (double) minorUnits / repeats;
    }
}
