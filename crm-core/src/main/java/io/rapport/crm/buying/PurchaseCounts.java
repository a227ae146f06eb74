package io.rapport.crm.buying;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Takes sums over how many stages of buying are reached within a horizon. That is a Poisson number whose rate is gamma
 * distributed, so a negative binomial one. With a weight that is never negative, nothing cancels.
 */
final class PurchaseCounts {
    private static final double BIG = 1e200;

    /** Returns the weight of reaching n stages. It is asked in the order n = 0, 1, 2, ... */
    interface Weight {
        double at(int stages);
    }

    private PurchaseCounts() {}

    /**
     * Returns Σ_n P(N = n) weight(n), where N ~ NB(shape, q), P(N = n) = (shape)_n/n! (1-q)^shape q^n.
     *
     * @param odds q/(1-q), at least 0
     * @param weight grows at most like a power of n
     */
    static double mean(double shape, double odds, Weight weight) {
        double q = odds / (1 + odds);
        double none = -shape * Math.log1p(odds);
        double mass = none < -600 ? 1 / BIG : Math.exp(none);
        double offset = none < -600 ? none + Math.log(BIG) : 0;
        double sum = 0;
        double largest = 0;
        for (int n = 0; ; n++) {
            double here = weight.at(n);
            largest = Math.max(largest, here);
            sum += mass * here;
            double ratio = q * (shape + n) / (n + 1);
            double steepest = Math.max(ratio, q);
            boolean done = largest > 0 && steepest < 1 && mass * largest <= 1e-17 * (1 - steepest) * (1 - q) * sum;
            if (done || ratio == 0 || Double.isNaN(sum)) {
                return sum * Math.exp(offset);
            }
            mass *= ratio;
            if (mass > BIG) {
                mass /= BIG;
                sum /= BIG;
                offset += Math.log(BIG);
            }
        }
    }

    /** Returns P(N ≥ n), N ~ NB(shape, q), which is the regularised incomplete beta function I_q(n, shape). */
    static double atLeast(int n, double shape, double odds) {
        return odds < 1
                ? RegularizedBeta.value(odds / (1 + odds), n, shape)
                : RegularizedBeta.complement(1 / (1 + odds), shape, n);
    }
}
