package io.rapport.crm.quality;

/** Holds the confidence level of the intervals in this package. */
public final class Confidence {
    /** The share of intervals that contain the true figure. */
    public static final double LEVEL = 0.90;

    private Confidence() {}
}
