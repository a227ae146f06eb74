package io.rapport.crm.trust;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * Evidence on one component, as weights: one promise kept is about 1.
 *
 * @param positive r: what speaks for a high level, at least 0
 * @param negative s: what speaks for a low level, at least 0
 */
public record Tally(double positive, double negative) {
    /** No evidence. */
    public static final Tally NONE = new Tally(0, 0);

    /**
     * Checks the weights.
     *
     * @throws InvalidInputException if one is negative or not finite
     */
    public Tally {
        boolean finite = positive >= 0 && negative >= 0 && positive + negative < Double.POSITIVE_INFINITY;
        Require.that(finite, "trust.tally", "negative or not finite", "give weights of at least 0");
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(positive + other.positive, negative + other.negative);
    }

    /** n: all evidence, whatever it speaks for. */
    public double total() {
        return positive + negative;
    }
}
