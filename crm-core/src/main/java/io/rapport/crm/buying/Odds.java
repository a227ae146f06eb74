package io.rapport.crm.buying;

/**
 * Probabilities from the logarithm of odds, without overflow or loss of digits at either end.
 */
final class Odds {
    private Odds() {}

    /** ln(1 + e^v). */
    static double softplus(double logOdds) {
        return Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
    }

    /** 1 / (1 + e^-v). */
    static double probability(double logOdds) {
        double small = Math.exp(-Math.abs(logOdds));
        return (logOdds >= 0 ? 1 : small) / (1 + small);
    }
}
