package io.rapport.crm.economics;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * A response curve says which part of the people does what we want when so much is spent on each: c (1 - e^(-k x)).
 * Every further unit of money does less (Blattberg and Deighton 1996).
 *
 * @param ceiling c: the part that does it however much is spent; above 0, at most 1
 * @param steepness k: per minor unit of money; above 0
 */
public record ResponseCurve(double ceiling, double steepness) {
    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside
     */
    public ResponseCurve {
        Require.that(ceiling > 0 && ceiling <= 1, "response.ceiling", "outside 0 to 1", "give a part of one above 0");
        boolean finite = steepness > 0 && steepness < Double.POSITIVE_INFINITY;
        Require.that(finite, "response.steepness", "not above 0", "give a number above 0");
    }

    /**
     * The curve that two questions to an experienced person give: how many do it now, and how many at most?
     *
     * @param spend what is spent on each now, in minor units, above 0
     * @param rate the part that does it now, above 0 and below the ceiling
     * @param ceiling the part that would do it at most
     * @throws InvalidInputException if the answers contradict each other
     */
    public static ResponseCurve through(double spend, double rate, double ceiling) {
        Require.that(spend > 0, "response.spend", "not above 0", "give what is spent now");
        boolean possible = rate > 0 && rate < ceiling;
        Require.that(possible, "response.rate", "not between 0 and the ceiling", "give a higher ceiling");
        return new ResponseCurve(ceiling, -Math.log1p(-rate / ceiling) / spend);
    }

    /** The part that does it when so much is spent on each, in minor units, 0 or more. */
    public double at(double spend) {
        return -ceiling * Math.expm1(-steepness * spend);
    }

    /** Returns how much the part grows with one more minor unit. */
    public double slope(double spend) {
        return ceiling * steepness * Math.exp(-steepness * spend);
    }
}
