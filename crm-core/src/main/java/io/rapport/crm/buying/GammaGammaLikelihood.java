package io.rapport.crm.buying;

import io.rapport.crm.statistics.RowLikelihood;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;

/** Computes the likelihood of {@link GammaGamma} over all customers, in the unit of money given. */
final class GammaGammaLikelihood extends RowLikelihood implements ModelLikelihood {
    private final int size;
    /** Holds for each customer the place of his repeats. */
    private final int[] places;

    private final int[] repeats;
    /** Holds for each customer the sum and the logarithm of the mean, in units. */
    private final double[] sums;

    private final double[] logs;

    GammaGammaLikelihood(SpendObservations observations, double unit) {
        super(observations.customers());
        size = observations.customers();
        places = observations.repeats();
        Places distinct = new Places(places);
        distinct.replace(places);
        repeats = distinct.distinct;
        sums = new double[size];
        logs = new double[size];
        for (int i = 0; i < size; i++) {
            double mean = observations.meanOf(i) / unit;
            sums[i] = observations.repeatsOf(i) * mean;
            logs[i] = Math.log(mean);
        }
    }

    @Override
    public int dimension() {
        return 3;
    }

    @Override
    public Obstacle boundary(double[] log) {
        return Obstacle.SPENDING_UNKNOWN;
    }

    @Override
    protected Tables tables(double[] log) {
        double p = Math.exp(log[0]);
        double q = Math.exp(log[1]);
        double gamma = Math.exp(log[2]);
        double[] fixed = new double[repeats.length];
        double[] byP = new double[repeats.length];
        double[] byQ = new double[repeats.length];
        for (int i = 0; i < fixed.length; i++) {
            double x = repeats[i];
            double all = Digamma.value(p * x + q);
            fixed[i] = LogGamma.value(p * x + q)
                    - LogGamma.value(p * x)
                    - LogGamma.value(q)
                    + q * log[2]
                    + p * x * Math.log(x);
            byP[i] = all - Digamma.value(p * x) + Math.log(x);
            byQ[i] = all - Digamma.value(q) + log[2];
        }
        return (from, to, sum) -> {
            double[] single = new double[3];
            for (int i = from; i < to; i++) {
                int place = places[i];
                double shape = p * repeats[place];
                double ln = Math.log(gamma + sums[i]);
                single[0] = shape * (byP[place] + logs[i] - ln);
                single[1] = q * (byQ[place] - ln);
                single[2] = q - gamma * (shape + q) / (gamma + sums[i]);
                sum.add(1, fixed[place] + (shape - 1) * logs[i] - (shape + q) * ln, single);
            }
        };
    }
}
