package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;

/**
 * Holds what a model of buying needs to know of one customer, in the unit of time of the model, such as weeks.
 *
 * @param repeats x: how many purchases after the first, at least 0
 * @param recency t_x: from the first purchase to the last; 0 if there was no repeat
 * @param age T: from the first purchase to the end of what is known, at least the recency
 */
public record RepeatBuying(long repeats, double recency, double age) {
    /** A newcomer has bought for the first time just now: whatever is asked of him is asked of a new customer. */
    public static final RepeatBuying NEWCOMER = new RepeatBuying(0, 0, 0);

    /**
     * Checks the order of the times.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if they are not in order, not finite, or there are repeats
     *     at no time
     */
    public RepeatBuying {
        Require.that(repeats >= 0, "buying.repeats", "negative", "give the purchases after the first, at least 0");
        Require.that(
                recency >= 0 && recency <= age && age < Double.POSITIVE_INFINITY,
                "buying.recency",
                "not between 0 and a finite age",
                "give the time from the first purchase to the last, and to the end of what is known");
        Require.that(
                repeats > 0 || recency == 0,
                "buying.recency",
                "positive without a repeat",
                "give 0 to who bought only once");
    }

    /** Returns the time from the last purchase to the end of what is known. */
    public double silence() {
        return age - recency;
    }
}
