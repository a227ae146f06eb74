package io.rapport.crm.buying;

import io.rapport.crm.statistics.RowLikelihood;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;

/** Computes the likelihood of {@link Nbd} over all rows, in the time unit of the rows. */
final class NbdLikelihood extends RowLikelihood implements ModelLikelihood {
    private final FitRows rows;

    NbdLikelihood(FitRows rows) {
        super(rows.size);
        this.rows = rows;
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public Obstacle boundary(double[] log) {
        return Boundaries.ofBuying(log);
    }

    @Override
    protected Tables tables(double[] log) {
        double r = Math.exp(log[0]);
        double alpha = Math.exp(log[1]);
        double[] fixed = new double[rows.repeatsSize()];
        double[] byR = new double[rows.repeatsSize()];
        for (int i = 0; i < fixed.length; i++) {
            double shape = r + rows.repeatsAt(i);
            fixed[i] = LogGamma.value(shape) - LogGamma.value(r) + r * log[1];
            byR[i] = Digamma.value(shape) - Digamma.value(r) + log[1];
        }
        return (from, to, sum) -> {
            double[] single = new double[2];
            for (int row = from; row < to; row++) {
                int x = rows.repeats[row];
                double shape = r + rows.repeatsAt(x);
                double time = alpha + rows.timeAt(rows.age[row]);
                double lnTime = Math.log(time);
                single[0] = r * (byR[x] - lnTime);
                single[1] = r - alpha * shape / time;
                sum.add(rows.customers[row], fixed[x] - shape * lnTime, single);
            }
        };
    }
}
