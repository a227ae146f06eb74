package io.rapport.crm.buying;

import org.apache.commons.numbers.gamma.Trigamma;

/**
 * Discounts the purchases of somebody who is alive and leaves after a purchase with a probability p ~ Beta(a, b*).
 * There is no horizon.
 */
record DiscountedStaying(double shape, double scale, double a, double stays) {
    private static final double LARGEST_STEP = 0.18;
    private static final double NEARLY_NEVER = 1e-17;

    /**
     * Returns the sum for exponential times: K/(δ(α+T)) E[y e^y E_(K+1)(y)], y = δ(α+T)/p, the integral over time and
     * rate being done.
     */
    double forGood(double rate) {
        return shape
                / (rate * scale)
                * BetaMean.of(a, stays, p -> {
                    double y = rate * scale / p;
                    return y > 1e18 ? 1 : y * ExponentialIntegral.scaled(shape + 1, y);
                });
    }

    /**
     * Returns the sum for k stages, of which j have passed: E[θ^(k-j) / (1 - (1-p) θ^k)], θ = λ/(λ+δ) being the
     * discount over one stage, λ ~ Gamma(K+j, α+T). It is found by the trapezoidal rule over ln λ.
     */
    double forGood(double rate, int k, int passed) {
        double gamma = shape + passed;
        double step = Math.min(LARGEST_STEP, 0.55 * Math.sqrt(Trigamma.value(gamma)));
        double middle = Math.log(gamma);
        double mass = 0;
        double sum = 0;
        for (int side = 0; side < 2; side++) {
            for (double log = side == 0 ? middle : middle - step; ; log += side == 0 ? step : -step) {
                double lambda = Math.exp(log);
                double weight = Math.exp(gamma * (log - middle) - (lambda - gamma));
                double lnStage = -Math.log1p(rate * scale / lambda);
                double lost = -Math.expm1(k * lnStage);
                double worth =
                        Math.exp((k - passed) * lnStage) * BetaMean.of(a, stays, p -> 1 / (lost + p * (1 - lost)));
                mass += weight;
                sum += weight * worth;
                if (!(weight * worth > 1e-18 * sum) && (lambda < NEARLY_NEVER || !(weight > 1e-18 * mass))) {
                    // Of those who hardly ever buy, which may be nearly all, only the number counts.
                    mass += lambda < NEARLY_NEVER ? weight / Math.expm1(gamma * step) : 0;
                    break;
                }
            }
        }
        return sum / mass;
    }
}
