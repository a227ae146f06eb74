package io.rapport.crm.buying;

/** Computes ln ∫_0^t (1+v/a)^-A (1+v/b)^-B dv, for any t, or for good. */
final class TwoPowerIntegral {
    private TwoPowerIntegral() {}

    /** Returns the integral without an end, which needs A + B &gt; 1. */
    static double log(double powerA, double powerB, double a, double b) {
        return new TwoPowers().at(powerA, powerB, a, b).log + Math.log(b / (powerA + powerB - 1));
    }

    /**
     * Returns the integral up to an end, which is -∞ for 0. A short time is integrated; of a longer one the rest for
     * good is taken off.
     */
    static double log(double powerA, double powerB, double a, double b, double end) {
        double fall = powerA * Math.log1p(end / a) + powerB * Math.log1p(end / b);
        if (end == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (fall < 1 && end < Math.min(a, b)) {
            return Math.log(Discounting.until(
                    end, 0, end, v -> Math.exp(-powerA * Math.log1p(v / a) - powerB * Math.log1p(v / b))));
        }
        double whole = log(powerA, powerB, a, b);
        double rest = log(powerA, powerB, a + end, b + end) - fall;
        return whole + Math.log1p(-Math.exp(rest - whole));
    }
}
