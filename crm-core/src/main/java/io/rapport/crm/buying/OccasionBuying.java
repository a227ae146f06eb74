package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;

/**
 * Holds what is known of somebody who can buy, or give, on fixed occasions only: a yearly drive, a monthly event.
 *
 * @param purchases x: on how many occasions he has bought, at least 0, not counting the one that brought him
 * @param last t_x: the last occasion on which he did, counted from 1; 0 if there was none
 * @param occasions n: how many there were, at least the last
 */
public record OccasionBuying(int purchases, int last, int occasions) {
    /** A newcomer has just come: whatever is asked of him is asked of a new customer. */
    public static final OccasionBuying NEWCOMER = new OccasionBuying(0, 0, 0);

    /**
     * Checks that the numbers fit together.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if they do not
     */
    public OccasionBuying {
        Require.that(
                purchases >= 0 && purchases <= last && last <= occasions && (purchases > 0 || last == 0),
                "occasions",
                "not 0 <= purchases <= last <= occasions",
                "count from the occasion after the first purchase");
    }
}
