package io.rapport.crm.buying;

import io.rapport.crm.statistics.Odds;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * Takes means over a beta distributed probability p, by the trapezoidal rule over ln(p/(1-p)). There the density is
 * log-concave and falls exponentially on both sides, so that the rule converges faster than any power of its step.
 */
final class BetaMean {
    private static final double LARGEST_STEP = 0.18;
    /** Beyond this logit either way, the density is a power of e. */
    private static final double LEVEL = 40;

    private final double a;
    private final double b;
    private final DoubleUnaryOperator figure;
    private double mass;
    private double sum;

    private BetaMean(double a, double b, DoubleUnaryOperator figure) {
        this.a = a;
        this.b = b;
        this.figure = figure;
    }

    /** Returns E[figure(p)], p ~ Beta(a, b). The figure is positive and smooth, and levels off towards 0 and 1. */
    static double of(double a, double b, DoubleUnaryOperator figure) {
        BetaMean mean = new BetaMean(a, b, figure);
        double step = Math.min(LARGEST_STEP, 0.55 * Math.sqrt(Trigamma.value(a) + Trigamma.value(b)));
        double middle = Math.log(a / b);
        mean.walk(middle, step);
        mean.walk(middle - step, -step);
        return mean.sum / mean.mass;
    }

    private void walk(double start, double step) {
        double reference = density(Math.log(a / b));
        double before = Double.NaN;
        for (double logit = start; ; logit += step) {
            double weight = Math.exp(density(logit) - reference);
            double value = figure.applyAsDouble(Math.max(Odds.probability(logit), Double.MIN_NORMAL));
            mass += weight;
            sum += weight * value;
            if (Math.abs(logit) > LEVEL && Math.abs(value - before) <= 1e-16 * value) {
                addRest(weight, value, Math.expm1((step < 0 ? a : b) * Math.abs(step)));
                return;
            }
            if (!(weight > 1e-18 * mass) && !(weight * value > 1e-18 * sum)) {
                return;
            }
            before = value;
        }
    }

    /**
     * Adds the rest where the figure changes no more. The density is a geometric series there, which may be a long one.
     */
    private void addRest(double weight, double value, double fall) {
        mass += weight / fall;
        sum += weight / fall * value;
    }

    /** Returns the logarithm of the density over the logit, up to a constant. */
    private double density(double logit) {
        return a * logit - (a + b) * Odds.softplus(logit);
    }
}
