package io.rapport.crm.quality;

/** How sure the intervals of this room are. */
public final class Confidence {
    /** The share of intervals that hold the true figure. */
    public static final double LEVEL = 0.90;

    private Confidence() {}
}
