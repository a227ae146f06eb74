package io.rapport.crm.trust;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * A belief says what is expected of a component before there is evidence.
 *
 * @param strength W: how much evidence it takes to outweigh the belief, above 0
 * @param baseRate a: the believed part of evidence that is positive, above 0 and below 1
 */
public record Belief(double strength, double baseRate) {
    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside
     */
    public Belief {
        boolean finite = strength > 0 && strength < Double.POSITIVE_INFINITY;
        Require.that(finite, "trust.strength", "not above 0", "give about 2, or 4 for self-orientation");
        Require.that(baseRate > 0 && baseRate < 1, "trust.base_rate", "not between 0 and 1", "give 0.5 if in doubt");
    }

    /** Returns the first parameter of the beta distribution of the component, given evidence. */
    public double alpha(Tally evidence) {
        return strength * baseRate + evidence.positive();
    }

    /** Returns its second parameter. */
    public double beta(Tally evidence) {
        return strength * (1 - baseRate) + evidence.negative();
    }

    /** Returns the level, from 1 to 10, given evidence. It is 1 + 9 times the mean of the distribution. */
    public double level(Tally evidence) {
        return 1 + 9 * alpha(evidence) / (strength + evidence.total());
    }

    /**
     * Returns which part of the level is still belief, given evidence. It is 1 without any and goes towards 0 with
     * much.
     */
    double uncertainty(Tally evidence) {
        return strength / (strength + evidence.total());
    }
}
