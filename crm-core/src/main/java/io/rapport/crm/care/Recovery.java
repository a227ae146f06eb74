package io.rapport.crm.care;

import java.util.List;

/**
 * A recovery says how far a failure was made good: how just it was in what the customer got, in how the customer was
 * treated, and in how long it took. A failure is never outweighed by its recovery: there is no reward for failing.
 *
 * @param distributive from 0 to 1
 * @param interactional from 0 to 1
 * @param procedural from 0 to 1
 */
record Recovery(double distributive, double interactional, double procedural) {
    /** Nothing was made good, or nothing that counts yet. */
    static final Recovery NONE = new Recovery(0, 0, 0);

    /**
     * Says which part of a failure can be made good at most: of the first of its kind, the second, and any further one.
     */
    private static final List<Double> MOST_BY_RANK = List.of(0.8, 0.5, 0.25);

    /** Weighs all three together (weights after Gelbrich and Roschk 2011, J. of Service Research 14). */
    double justice() {
        return 0.4 * distributive + 0.4 * interactional + 0.2 * procedural;
    }

    /**
     * Returns which part of the failure is left.
     *
     * @param rank 1 if it is the first failure of its kind within half a year, 2 if it is the second, and so on
     */
    double leaves(int rank) {
        return 1 - MOST_BY_RANK.get(Math.min(rank, MOST_BY_RANK.size()) - 1) * justice();
    }
}
