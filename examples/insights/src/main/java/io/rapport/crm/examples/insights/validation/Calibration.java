package io.rapport.crm.examples.insights.validation;

import java.util.Arrays;

/**
 * Turns a risk in whatever unit into a probability: 1 / (1 + e^-(intercept + slope risk)), which is logistic regression
 * with one variable (Platt 1999). It never turns a risk round: one that points the wrong way is worth nothing.
 *
 * @param intercept the log odds at a risk of 0
 * @param slope by how much the log odds rise with the risk, at least 0
 */
record Calibration(double intercept, double slope) {
    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-9;

    /**
     * Finds the calibration that makes what happened most likely.
     *
     * @param bad 1 where it ended badly, else 0; both occur
     */
    static Calibration of(double[] risk, long[] bad) {
        double mean = Arrays.stream(risk).average().orElseThrow();
        double unit = Math.sqrt(
                Arrays.stream(risk).map(r -> (r - mean) * (r - mean)).average().orElseThrow());
        double rate = Arrays.stream(bad).average().orElseThrow();
        Calibration flat = new Calibration(Math.log(rate / (1 - rate)), 0);
        if (unit <= STILL * Math.max(1, Math.abs(mean))) {
            return flat;
        }
        Calibration fitted = climb(flat, RiskCases.of(risk, bad, mean, unit));
        return fitted.slope <= 0
                ? flat
                : new Calibration(fitted.intercept - fitted.slope * mean / unit, fitted.slope / unit);
    }

    /** The probability lies between 0 and 1. */
    double probability(double risk) {
        return 1 / (1 + Math.exp(-(intercept + slope * risk)));
    }

    /** Climbs by Newton's method, with half a step where a whole one overshoots. */
    private static Calibration climb(Calibration from, RiskCases cases) {
        Calibration at = from;
        double height = cases.worth(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            Calibration next = cases.newton(at);
            double reached = cases.worth(next);
            while (reached < height && next.distance(at) > STILL) {
                next = new Calibration((at.intercept + next.intercept) / 2, (at.slope + next.slope) / 2);
                reached = cases.worth(next);
            }
            if (next.distance(at) <= STILL) {
                return next;
            }
            at = next;
            height = reached;
        }
        return at;
    }

    private double distance(Calibration other) {
        return Math.abs(intercept - other.intercept) + Math.abs(slope - other.slope);
    }
}
