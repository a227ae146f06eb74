package io.rapport.crm.buying;

/**
 * A figure with its uncertainty.
 *
 * @param estimate the figure itself
 * @param low lower end, at most the estimate
 * @param high upper end, at least the estimate
 * @param level the share of such intervals that hold the true figure
 */
public record Interval(double estimate, double low, double high, double level) {
    /** Which values a figure can have; its interval does not leave them. */
    public enum Range {
        /** Any number. */
        ANY,
        /** Above 0: times, rates, amounts, expectations. */
        POSITIVE,
        /** Between 0 and 1. */
        PROBABILITY
    }
}
