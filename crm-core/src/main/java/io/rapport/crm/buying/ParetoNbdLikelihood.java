package io.rapport.crm.buying;

import io.rapport.crm.statistics.RowLikelihood;
import io.rapport.crm.statistics.Slope;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Computes the likelihood of {@link ParetoNbd} over all rows, in the time unit of the rows. Its only costly part
 * depends on repeats and one time, be it recency or age, so it is computed once for each pair of them.
 */
final class ParetoNbdLikelihood extends RowLikelihood implements ModelLikelihood {
    private final FitRows rows;
    private final RowPairs pairs;

    ParetoNbdLikelihood(FitRows rows) {
        super(rows.size);
        this.rows = rows;
        pairs = new RowPairs(rows);
    }

    @Override
    public int dimension() {
        return 4;
    }

    @Override
    public Obstacle boundary(double[] log) {
        return Boundaries.ofLeavingInTime(log);
    }

    @Override
    protected Tables tables(double[] log) {
        return new AtPoint(Math.exp(log[0]), Math.exp(log[1]), Math.exp(log[2]), Math.exp(log[3]));
    }

    private final class AtPoint implements Tables {
        private final double r;
        private final double alpha;
        private final double s;
        private final double beta;

        // These go by the place of the repeats.
        private final double[] shape = new double[rows.repeatsSize()];
        private final double[] fixed = new double[rows.repeatsSize()];
        private final double[] byR = new double[rows.repeatsSize()];

        // These go by the place of the time.
        private final double[] lnAlpha = new double[rows.timesSize()];
        private final double[] lnBeta = new double[rows.timesSize()];

        private final RowPairs.Powers powers;

        AtPoint(double r, double alpha, double s, double beta) {
            this.r = r;
            this.alpha = alpha;
            this.s = s;
            this.beta = beta;
            double start = r * Math.log(alpha) + s * Math.log(beta) - LogGamma.value(r);
            double startByR = Math.log(alpha) - Digamma.value(r);
            for (int i = 0; i < shape.length; i++) {
                shape[i] = r + rows.repeatsAt(i);
                fixed[i] = LogGamma.value(shape[i]) + start;
                byR[i] = Digamma.value(shape[i]) + startByR;
            }
            for (int i = 0; i < lnAlpha.length; i++) {
                lnAlpha[i] = Math.log(alpha + rows.timeAt(i));
                lnBeta[i] = Math.log(beta + rows.timeAt(i));
            }
            powers = pairs.powers(r, alpha, s, beta);
        }

        @Override
        public void add(int from, int to, Slope sum) {
            double lnS = Math.log(s);
            double startByS = Math.log(beta) + 1 / s;
            for (int row = from; row < to; row++) {
                double k = shape[rows.repeats[row]];
                int last = rows.recency[row];
                int end = rows.age[row];
                double inverseAlphaEnd = 1 / (alpha + rows.timeAt(end));
                double inverseBetaEnd = 1 / (beta + rows.timeAt(end));
                double value = fixed[rows.repeats[row]] - k * lnAlpha[end] - s * lnBeta[end];
                double dr = byR[rows.repeats[row]] - lnAlpha[end];
                double dAlpha = r / alpha - k * inverseAlphaEnd;
                double ds = startByS - 1 / s - lnBeta[end];
                double dBeta = s / beta - s * inverseBetaEnd;
                int then = pairs.recency[row];
                int now = pairs.age[row];
                double alphaSince = lnAlpha[end] - lnAlpha[last];
                double betaSince = lnBeta[end] - lnBeta[last];
                double whole = k * alphaSince + s * betaSince + powers.log[then];
                double rest = Math.exp(powers.log[now] - whole);
                if (last != end && rest < 1) {
                    double inverse = 1 / (r + s + rows.repeatsAt(rows.repeats[row]));
                    double lnLeft = lnS + Math.log(inverse) + whole + Math.log1p(-rest);
                    double small = Math.exp(-Math.abs(lnLeft));
                    double left = (lnLeft >= 0 ? 1 : small) / (1 + small);
                    double up = left / (1 - rest);
                    double down = up * rest;
                    double inverseAlphaLast = 1 / (alpha + rows.timeAt(last));
                    double inverseBetaLast = 1 / (beta + rows.timeAt(last));
                    value += Math.max(lnLeft, 0) + Math.log(1 + small);
                    dr += up * (alphaSince + powers.byR[then]) - down * powers.byR[now] - left * inverse;
                    ds += up * (betaSince + powers.byS[then]) - down * powers.byS[now] + left * (1 / s - inverse);
                    dAlpha += up * (k * (inverseAlphaEnd - inverseAlphaLast) + powers.byAlpha[then])
                            - down * powers.byAlpha[now];
                    dBeta += up * (s * (inverseBetaEnd - inverseBetaLast) + powers.byBeta[then])
                            - down * powers.byBeta[now];
                }
                sum.add(rows.customers[row], value, r * dr, alpha * dAlpha, s * ds, beta * dBeta);
            }
        }
    }
}
