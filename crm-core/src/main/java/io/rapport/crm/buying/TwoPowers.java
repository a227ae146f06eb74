package io.rapport.crm.buying;

/**
 * Computes S = (A+B-1) ∫_0^∞ (1+v/a)^-A (1+v/b)^-B dv/b, with the derivatives of its logarithm. It is what remains of
 * two independent waiting times, both mixed over gamma distributed rates. As a Gauss hypergeometric function it is
 * 2F1(1, A; A+B; 1-b/a) where a ≥ b, and a/b · 2F1(1, B; A+B; 1-a/b) otherwise (Fader and Hardie, note 008, after
 * Euler's transformation), a series of positive terms. It needs A, a, b &gt; 0, B ≥ 0 and A+B &gt; 1.
 */
final class TwoPowers {
    /** Above this, the series gets long. */
    private static final double SERIES_UNTIL = 0.98;

    private static final double STEP = 0.2;

    double log;
    double byPowerA;
    double byPowerB;
    double byA;
    double byB;

    /** Evaluates for these powers and these scales. */
    TwoPowers at(double powerA, double powerB, double a, double b) {
        if (Math.abs(a - b) > SERIES_UNTIL * Math.max(a, b)) {
            integrate(powerA, powerB, a, b);
        } else if (a >= b) {
            series(powerA, powerA + powerB, (a - b) / a);
            double byZ = byA;
            log = Math.log(log);
            byPowerA = byPowerA + byPowerB;
            byA = byZ * b / (a * a);
            byB = -byZ / a;
        } else {
            series(powerB, powerA + powerB, (b - a) / b);
            double byZ = byA;
            double byPower = byPowerA;
            log = Math.log(log) + Math.log(a / b);
            byPowerA = byPowerB;
            byPowerB = byPower + byPowerB;
            byA = 1 / a - byZ / b;
            byB = byZ * a / (b * b) - 1 / b;
        }
        return this;
    }

    /** Puts 2F1(1, power; c; z) into log, and the derivatives of its logarithm by power, c and z into three others. */
    private void series(double power, double c, double z) {
        double term = 1;
        double termByPower = 0;
        double termByC = 0;
        double sum = 1;
        double sumByPower = 0;
        double sumByC = 0;
        double sumByZ = 0;
        double enough = 1e-17 * (1 - z);
        for (int n = 0; term * (n + 1) > enough * sum; n++) {
            double inverse = 1 / (c + n);
            double ratio = z * (power + n) * inverse;
            termByPower = termByPower * ratio + term * z * inverse;
            termByC = termByC * ratio - term * ratio * inverse;
            term *= ratio;
            sum += term;
            sumByPower += termByPower;
            sumByC += termByC;
            sumByZ += (n + 1) * term;
        }
        log = sum;
        byPowerA = sumByPower / sum;
        byPowerB = sumByC / sum;
        byA = z == 0 ? power / c : sumByZ / z / sum;
    }

    /**
     * Integrates by the trapezoidal rule over ln v. The integrand is log-concave there and analytic within π/2 of the
     * axis, so the error of the rule is below e^(-π²/step).
     */
    private void integrate(double powerA, double powerB, double a, double b) {
        double start = -Math.log(powerA / a + powerB / b);
        double[] sums = new double[5];
        double reference = exponent(powerA, powerB, a, b, start);
        walk(powerA, powerB, a, b, start, STEP, reference, sums);
        walk(powerA, powerB, a, b, start - STEP, -STEP, reference, sums);
        double power = powerA + powerB - 1;
        log = Math.log(power * STEP * sums[0] / b) + reference;
        byPowerA = 1 / power - sums[1] / sums[0];
        byPowerB = 1 / power - sums[2] / sums[0];
        byA = powerA * sums[3] / sums[0];
        byB = powerB * sums[4] / sums[0] - 1 / b;
    }

    private static double exponent(double powerA, double powerB, double a, double b, double logV) {
        double v = Math.exp(logV);
        return logV - powerA * Math.log1p(v / a) - powerB * Math.log1p(v / b);
    }

    private static void walk(
            double powerA,
            double powerB,
            double a,
            double b,
            double start,
            double step,
            double reference,
            double[] sums) {
        double before = 0;
        for (double logV = start; ; logV += step) {
            double v = Math.exp(logV);
            double term = Math.exp(exponent(powerA, powerB, a, b, logV) - reference);
            sums[0] += term;
            sums[1] += term * Math.log1p(v / a);
            sums[2] += term * Math.log1p(v / b);
            sums[3] += term * v / (a * (a + v));
            sums[4] += term * v / (b * (b + v));
            if (!(term >= before) && !(term > 1e-19 * sums[0])) {
                return;
            }
            before = term;
        }
    }
}
