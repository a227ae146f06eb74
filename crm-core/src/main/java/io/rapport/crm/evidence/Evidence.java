package io.rapport.crm.evidence;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * A piece of evidence is one thing that says something about the company's conduct. Whoever judges it says what kind of
 * evidence it is and how much it counts besides; it holds only what is particular about it. Its parts are in
 * millionths, so that sums are exact.
 *
 * @param type the name of an evidence type, up to 40 of {@code a-z 0-9 _ . -}
 * @param favourable how much of it speaks for the company, at least 0
 * @param unfavourable how much of it speaks against the company, at least 0
 */
public record Evidence(String type, long favourable, long unfavourable) {
    /** A usual piece of evidence has this size. */
    public static final long UNIT = 1_000_000;

    private static final double SMALLEST_STAKE = 0.25;
    private static final double LARGEST_STAKE = 4;

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if the type is no token or a part is negative
     */
    public Evidence {
        Require.token("evidence.type", type, 40);
        Require.that(favourable >= 0 && unfavourable >= 0, "evidence.size", "negative", "give 0 or more");
    }

    /** Returns a usual piece that speaks for the company. */
    public static Evidence inFavour(String type) {
        return new Evidence(type, UNIT, 0);
    }

    /** Returns a usual piece that speaks against the company. */
    public static Evidence against(String type) {
        return new Evidence(type, 0, UNIT);
    }

    /**
     * Returns a piece that speaks for the company in part.
     *
     * @param quality which part, from 0 to 1
     * @throws InvalidInputException if it lies outside
     */
    public static Evidence graded(String type, double quality) {
        Require.that(quality >= 0 && quality <= 1, "evidence.quality", "outside 0 to 1", "give a part of one");
        long inFavour = StrictMath.round(quality * UNIT);
        return new Evidence(type, inFavour, UNIT - inFavour);
    }

    /**
     * Returns the same piece, larger or smaller.
     *
     * @param factor for example a severity, or how sure it is that it happened; at least 0 and finite
     * @throws InvalidInputException if it is negative or not finite
     */
    public Evidence times(double factor) {
        if (factor == 1) {
            return this;
        }
        boolean finite = factor >= 0 && factor < Double.POSITIVE_INFINITY;
        Require.that(finite, "evidence.factor", "negative or not finite", "give at least 0");
        return new Evidence(type, StrictMath.round(factor * favourable), StrictMath.round(factor * unfavourable));
    }

    /**
     * Returns the same piece when more or less was at stake than usual. It counts by the root of the stake.
     *
     * @param stake how many times the usual; taken as one from a quarter to 4
     */
    public Evidence atStake(double stake) {
        return times(StrictMath.sqrt(Math.max(SMALLEST_STAKE, Math.min(LARGEST_STAKE, stake))));
    }
}
