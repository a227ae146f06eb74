package io.rapport.crm.examples.insights.validation;

/**
 * Says how many of a number of promises will be kept when the probability of keeping one is known as a beta
 * distribution only.
 *
 * @param alpha the first parameter of the beta distribution, above 0
 * @param beta its second parameter, above 0
 * @param promises how many promises there are, at least 1
 */
record BetaBinomial(double alpha, double beta, int promises) {
    private static final double TAIL = 0.05;

    /**
     * Whether the central interval of 90 % holds a number of promises kept. Counts are coarse, and an interval of whole
     * ones holds more than 90 %; so those at its ends belong to it in part, such that it holds 90 % exactly if the
     * distribution is right.
     *
     * @return which part of the count lies within, from 0 to 1
     */
    double held(int kept) {
        double below = below(kept);
        double here = probability(kept);
        return here > 0 ? Math.max(0, Math.min(below + here, 1 - TAIL) - Math.max(below, TAIL)) / here : 0;
    }

    /** Whether the smallest interval of whole counts that leaves at most 5 % on either side holds this count. */
    boolean heldWhole(int kept) {
        double below = below(kept);
        return below + probability(kept) > TAIL && below < 1 - TAIL;
    }

    /** Gives the probability that exactly so many are kept. */
    double probability(int kept) {
        return Math.exp(logProbability(kept));
    }

    /** Adds up the probabilities of fewer kept; each follows from the one before it. */
    private double below(int kept) {
        double sum = 0;
        double log = logProbability(0);
        for (int count = 0; count < kept; count++) {
            sum += Math.exp(log);
            log += Math.log((promises - count) / (count + 1.0) * (alpha + count) / (beta + promises - count - 1));
        }
        return sum;
    }

    /** Multiplies the odds of each promise given those before it. */
    private double logProbability(int kept) {
        double log = 0;
        for (int i = 0; i < promises; i++) {
            double odds = i < kept ? (promises - i) * (alpha + i) / (i + 1.0) : beta + i - kept;
            log += Math.log(odds / (alpha + beta + i));
        }
        return log;
    }
}
