package io.rapport.crm.value;

/**
 * A pattern is what models of repeat buying need to know of a customer, in days. All purchases of one day are counted
 * as one.
 *
 * @param repeats x: days bought after the first, at least 0
 * @param recency t_x: from the first to the last day bought; 0 if there was no repeat
 * @param age T: from the first day bought to today, at least the recency
 */
public record BuyingPattern(long repeats, long recency, long age) {
    /** That of somebody who has bought for the first time today. */
    public static final BuyingPattern NEWCOMER = new BuyingPattern(0, 0, 0);
}
