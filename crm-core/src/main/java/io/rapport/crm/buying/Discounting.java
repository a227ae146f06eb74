package io.rapport.crm.buying;

import java.util.function.DoubleUnaryOperator;

/** Discounts up to a horizon, where there is no closed form. */
final class Discounting {
    /**
     * Of the rule of Gauss and Legendre with 16 points, these are the points right of the middle, and their weights.
     */
    private static final double[] POINTS = {
        0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
        0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
    };

    private static final double[] WEIGHTS = {
        0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
        0.12462897125553388, 0.09515851168249279, 0.06225352393864789, 0.02715245941175409
    };

    private Discounting() {}

    /**
     * Returns ∫_0^horizon e^(-rate t) flow(t) dt, in panels that double in length.
     *
     * @param quick a time in which the flow changes little
     */
    static double until(double horizon, double rate, double quick, DoubleUnaryOperator flow) {
        double longest = 4 / rate;
        double panel = quick;
        double sum = 0;
        for (double from = 0;
                from < horizon && rate * from < 750;
                from += panel, panel = Math.min(longest, 2 * panel)) {
            sum += panel(from, Math.min(horizon, from + panel), rate, flow);
        }
        return sum;
    }

    private static double panel(double from, double to, double rate, DoubleUnaryOperator flow) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < POINTS.length; i++) {
            double left = middle - half * POINTS[i];
            double right = middle + half * POINTS[i];
            sum += WEIGHTS[i]
                    * (Math.exp(-rate * left) * flow.applyAsDouble(left)
                            + Math.exp(-rate * right) * flow.applyAsDouble(right));
        }
        return half * sum;
    }
}
