package io.rapport.crm.value;

/**
 * What models of repeat buying need to know of a customer, in days. All purchases of one day count as one.
 *
 * @param repeats x: days bought after the first, at least 0
 * @param recency t_x: from the first to the last day bought; 0 if there was no repeat
 * @param age T: from the first day bought to today, at least the recency
 */
public record BuyingPattern(long repeats, long recency, long age) {
    /** Has bought for the first time today. */
    static final BuyingPattern NEWCOMER = new BuyingPattern(0, 0, 0);

    private static final int DAYS_OF_WEEK = 7;

    static double weeks(long days) {
        return (double) days / DAYS_OF_WEEK;
    }

    static double days(double weeks) {
        return weeks * DAYS_OF_WEEK;
    }
}
