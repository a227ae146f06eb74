package io.rapport.crm.examples.insights.validation;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** Counts which risks there were, how often, and how often it ended badly: a calibration needs to know no more. */
final class RiskCases {
    /**
     * The ridge keeps the slope finite where a risk tells good from bad without fail; else it is too little to be seen.
     */
    private static final double RIDGE = 1e-6;

    private final double[] risk;
    private final double[] number;
    private final double[] bad;

    private RiskCases(Map<Double, double[]> numberAndBad, double mean, double scale) {
        risk = new double[numberAndBad.size()];
        number = new double[risk.length];
        bad = new double[risk.length];
        Iterator<Map.Entry<Double, double[]>> next = numberAndBad.entrySet().iterator();
        for (int i = 0; i < risk.length; i++) {
            Map.Entry<Double, double[]> entry = next.next();
            risk[i] = (entry.getKey() - mean) / scale;
            number[i] = entry.getValue()[0];
            bad[i] = entry.getValue()[1];
        }
    }

    /** Counts each risk from the mean in so many units. Many cases share theirs, which spares most of the work. */
    static RiskCases of(double[] risk, long[] bad, double mean, double unit) {
        Map<Double, double[]> cases = new TreeMap<>();
        for (int i = 0; i < risk.length; i++) {
            double[] known = cases.computeIfAbsent(risk[i], first -> new double[2]);
            known[0]++;
            known[1] += bad[i];
        }
        return new RiskCases(cases, mean, unit);
    }

    /** The worth is the log-likelihood less the ridge; its logarithms are written so that they do not overflow. */
    double worth(Calibration at) {
        double worth = -RIDGE * at.slope() * at.slope() / 2;
        for (int i = 0; i < risk.length; i++) {
            double odds = at.intercept() + at.slope() * risk[i];
            worth += bad[i] * odds - number[i] * (Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))));
        }
        return worth;
    }

    /** Takes one step of Newton's method. */
    Calibration newton(Calibration at) {
        double up = 0;
        double tilt = -RIDGE * at.slope();
        double a = 0;
        double b = 0;
        double c = RIDGE;
        for (int i = 0; i < risk.length; i++) {
            double p = at.probability(risk[i]);
            double weight = number[i] * p * (1 - p);
            double missed = bad[i] - number[i] * p;
            up += missed;
            tilt += missed * risk[i];
            a += weight;
            b += weight * risk[i];
            c += weight * risk[i] * risk[i];
        }
        double determinant = a * c - b * b;
        return new Calibration(
                at.intercept() + (c * up - b * tilt) / determinant, at.slope() + (a * tilt - b * up) / determinant);
    }
}
