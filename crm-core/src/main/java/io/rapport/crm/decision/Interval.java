package io.rapport.crm.decision;

/**
 * An interval is a figure with its uncertainty.
 *
 * @param estimate the figure itself
 * @param low lower end, at most the estimate
 * @param high upper end, at least the estimate
 * @param level the share of such intervals that hold the true figure
 */
public record Interval(double estimate, double low, double high, double level) {
    /** A range says which values a figure can have; its interval does not leave them. */
    public enum Range {
        /** The figure can be any number. */
        ANY,
        /** The figure is above 0, as times, rates, amounts and expectations are. */
        POSITIVE,
        /** The figure is between 0 and 1. */
        PROBABILITY
    }

    /**
     * The product with an independent figure of the same level, both above 0: their relative errors add up as squares
     * do.
     */
    public Interval times(Interval other) {
        double product = estimate * other.estimate;
        double ratio = Math.exp(Math.hypot(relative(), other.relative()));
        return new Interval(product, product / ratio, product * ratio, level);
    }

    /** Returns everything times a number above 0. */
    public Interval scaled(double factor) {
        return new Interval(estimate * factor, low * factor, high * factor, level);
    }

    /** Returns half the width on the scale of logarithms. */
    private double relative() {
        return estimate > 0 ? Math.log(high / estimate) : 0;
    }
}
