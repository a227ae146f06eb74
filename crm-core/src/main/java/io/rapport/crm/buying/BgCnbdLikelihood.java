package io.rapport.crm.buying;

import io.rapport.crm.statistics.RowLikelihood;
import io.rapport.crm.statistics.Slope;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;

/** Computes the likelihood of {@link BgCnbd} over all rows, in the time unit of the rows. */
final class BgCnbdLikelihood extends RowLikelihood implements ModelLikelihood {
    private final FitRows rows;
    private final int k;
    private final boolean leavesAtOnce;

    BgCnbdLikelihood(FitRows rows, boolean leavesAtOnce, int k) {
        super(rows.size);
        this.rows = rows;
        this.k = k;
        this.leavesAtOnce = leavesAtOnce;
    }

    @Override
    public int dimension() {
        return 4;
    }

    @Override
    public Obstacle boundary(double[] log) {
        return Boundaries.ofLeavingByChance(log);
    }

    @Override
    protected Tables tables(double[] log) {
        return new AtPoint(Math.exp(log[0]), Math.exp(log[1]), Math.exp(log[2]), Math.exp(log[3]));
    }

    private final class AtPoint implements Tables {
        private final double r;
        private final double alpha;
        private final double a;
        private final double b;

        // These go by the place of the repeats.
        private final double[] shape = new double[rows.repeatsSize()];
        private final double[] fixed = new double[rows.repeatsSize()];
        private final double[] lnLeaving = new double[rows.repeatsSize()];
        private final double[] byR = new double[rows.repeatsSize()];
        private final double[] byA = new double[rows.repeatsSize()];
        private final double[] byB = new double[rows.repeatsSize()];
        private final double[] inverseStaying = new double[rows.repeatsSize()];

        // These go by the place of the time.
        private final double[] lnTime = new double[rows.timesSize()];
        private final double[] inverseTime = new double[rows.timesSize()];

        AtPoint(double r, double alpha, double a, double b) {
            this.r = r;
            this.alpha = alpha;
            this.a = a;
            this.b = b;
            double lnAlpha = Math.log(alpha);
            double start = r * lnAlpha - LogGamma.value(r) - LogBeta.value(a, b);
            double startByR = lnAlpha - Digamma.value(r);
            double all = Digamma.value(a + b);
            double staying = Digamma.value(b);
            for (int i = 0; i < shape.length; i++) {
                double x = rows.repeatsAt(i);
                double stays = b + x + (leavesAtOnce ? 1 : 0);
                shape[i] = r + k * x;
                fixed[i] = LogGamma.value(shape[i]) + LogBeta.value(a, stays) + start;
                byR[i] = Digamma.value(shape[i]) + startByR;
                byA[i] = all - Digamma.value(a + stays);
                byB[i] = byA[i] + Digamma.value(stays) - staying;
                boolean cannotHaveLeft = x == 0 && !leavesAtOnce;
                lnLeaving[i] = cannotHaveLeft ? Double.NEGATIVE_INFINITY : Math.log(a / (stays - 1));
                inverseStaying[i] = cannotHaveLeft ? 0 : 1 / (stays - 1);
            }
            for (int i = 0; i < lnTime.length; i++) {
                lnTime[i] = Math.log(alpha + rows.timeAt(i));
                inverseTime[i] = 1 / (alpha + rows.timeAt(i));
            }
        }

        @Override
        public void add(int from, int to, Slope sum) {
            StageSum passed = new StageSum(k);
            for (int row = from; row < to; row++) {
                int x = rows.repeats[row];
                int end = rows.age[row];
                int last = rows.recency[row];
                double stages = shape[x];
                double inverseEnd = inverseTime[end];
                passed.at(stages, (rows.timeAt(end) - rows.timeAt(last)) * inverseEnd);
                double lnSince = lnTime[end] - lnTime[last];
                double lnLeft = lnLeaving[x] + stages * lnSince - passed.log;
                double small = Math.exp(-Math.abs(lnLeft));
                double left = (lnLeft >= 0 ? 1 : small) / (1 + small);
                double here = 1 - left;
                sum.add(
                        rows.customers[row],
                        fixed[x] - stages * lnTime[end] + passed.log + Math.max(lnLeft, 0) + Math.log(1 + small),
                        r * (byR[x] - lnTime[end] + here * passed.byShape + left * lnSince),
                        r - alpha * (here * (stages + passed.byLog) * inverseEnd + left * stages * inverseTime[last]),
                        a * byA[x] + left,
                        b * (byB[x] - left * inverseStaying[x]));
            }
        }
    }
}
