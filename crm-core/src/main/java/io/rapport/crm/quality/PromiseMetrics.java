package io.rapport.crm.quality;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * Promise metrics say what became of promises that fell due, by the time of which the customer knew.
 *
 * @param kept how many were fulfilled in time
 * @param late how many were fulfilled later
 * @param broken how many were given up
 * @param overdue how many are neither
 */
public record PromiseMetrics(long kept, long late, long broken, long overdue) {
    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if one is negative
     */
    public PromiseMetrics {
        boolean counted = kept >= 0 && late >= 0 && broken >= 0 && overdue >= 0;
        Require.that(counted, "promise_metrics", "a negative number of promises", "count promises");
    }

    /** Returns how many of them were fulfilled in time. */
    public Share keptInTime() {
        return new Share(kept, kept + late + broken + overdue);
    }
}
