package io.rapport.crm.buying;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Computes e^y E_s(y), where E_s(y) = ∫_1^∞ e^(-yt) t^-s dt is the generalised exponential integral of real order s
 * &gt; 0. This is what a stream that thins out like a power is worth when it is discounted. It is bounded by 1/y, and
 * smooth in s, also at whole numbers.
 */
final class ExponentialIntegral {
    /** From this order on, the continued fraction needs few terms however small y is. */
    private static final double HIGH_ORDER = 20;

    /** These are ζ(n)/n for n = 2, 3, ..., the coefficients of ln Γ(1+ε) after that of ε itself. */
    private static final double[] ZETA = {
        0.8224670334241132,
        0.40068563438653143,
        0.27058080842778454,
        0.20738555102867398,
        0.1695571769974082,
        0.1440498967688461,
        0.12550966952474304,
        0.11133426586956469,
        0.1000994575127818
    };

    private static final double EULER = 0.5772156649015329;
    private static final double TINY = 1e-300;

    private ExponentialIntegral() {}

    /** Returns e^y E_s(y). */
    static double scaled(double order, double y) {
        if (y >= 1 || order >= HIGH_ORDER) {
            return continuedFraction(order, y);
        }
        double start = order - Math.max(0, Math.floor(order - 0.5));
        double value = series(start, y);
        double decay = Math.exp(-y);
        // Upwards the error shrinks by y/s at each step.
        for (double s = start; s < order - 0.5; s++) {
            value = (decay - y * value) / s;
        }
        return value / decay;
    }

    /** Computes it by DLMF 8.19.17, contracted to its even part, with the method of Lentz. */
    private static double continuedFraction(double order, double y) {
        double b = y + order;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < 100_000; n++) {
            double a = -n * (order - 1 + n);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    /**
     * Computes E_s(y) by DLMF 8.19.10 for y &lt; 1 and s below 1.5. Γ(1-s) and the term that cancels its pole are taken
     * together.
     */
    private static double series(double s, double y) {
        double gap = 1 - s;
        double log = -Math.log(y);
        double exponent = logGammaRatio(gap) + log;
        double sum = gap == 0 ? exponent : Math.expm1(gap * exponent) / gap;
        double power = 1;
        for (int n = 1; n < 60; n++) {
            power *= -y / n;
            double term = power / (gap + n);
            sum -= term;
            if (Math.abs(term) < 1e-18 * Math.abs(sum)) {
                break;
            }
        }
        return sum;
    }

    /** Returns ln Γ(1+ε) / ε. */
    private static double logGammaRatio(double epsilon) {
        if (Math.abs(epsilon) > 0.02) {
            return LogGamma.value(1 + epsilon) / epsilon;
        }
        double sum = 0;
        for (int n = ZETA.length - 1; n >= 0; n--) {
            sum = ZETA[n] - epsilon * sum;
        }
        return epsilon * sum - EULER;
    }
}
