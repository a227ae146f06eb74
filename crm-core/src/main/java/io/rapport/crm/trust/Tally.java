package io.rapport.crm.trust;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * A tally says how much evidence speaks for a statement and how much against it, as weights: a promise kept weighs
 * about 1. The statement may be that a component has a high level, or that the company behaves well.
 *
 * @param positive r: what speaks for it, at least 0
 * @param negative s: what speaks against it, at least 0
 */
public record Tally(double positive, double negative) {
    /** No evidence has been seen. */
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

    /** Adds the evidence of another tally of the same statement. */
    public Tally plus(Tally other) {
        return new Tally(positive + other.positive, negative + other.negative);
    }

    /** Returns n, the weight of all evidence, whatever it speaks for. */
    public double total() {
        return positive + negative;
    }

    /** Returns a part of this evidence, which is what a component gets of it. */
    Tally times(double part) {
        return part == 0 ? NONE : new Tally(part * positive, part * negative);
    }

    /** Returns the same evidence as it speaks about the opposite statement. */
    Tally opposite() {
        return new Tally(negative, positive);
    }
}
