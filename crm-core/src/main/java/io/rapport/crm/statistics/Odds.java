package io.rapport.crm.statistics;

/** Computes with the logarithm of odds without overflow or loss of digits at either end. */
public final class Odds {
    private Odds() {}

    /** Returns the logarithm of 1 + e^v, which is minus the logarithm of the opposite probability. */
    public static double softplus(double logOdds) {
        return Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
    }

    /** Returns the probability with these log odds v, which is 1 / (1 + e^-v). */
    public static double probability(double logOdds) {
        double small = Math.exp(-Math.abs(logOdds));
        return (logOdds >= 0 ? 1 : small) / (1 + small);
    }
}
