package io.rapport.crm.statistics;

import java.util.List;

/** Computes the penalised likelihood of a {@link LogisticRegression}, over its intercept and its coefficients. */
final class LogisticLikelihood extends RowLikelihood {
    private final List<double[]> yes;
    private final List<double[]> no;
    private final double penalty;

    LogisticLikelihood(List<double[]> yes, List<double[]> no, double penalty) {
        super(yes.size() + no.size());
        this.yes = yes;
        this.no = no;
        this.penalty = penalty;
    }

    @Override
    public int dimension() {
        return yes.get(0).length + 1;
    }

    /** How a term bends does not depend on how the case turned out. */
    @Override
    public boolean isCurvatureExact() {
        return true;
    }

    @Override
    public Slope at(double[] point) {
        Slope sum = super.at(point);
        for (int i = 1; i < point.length; i++) {
            double[] one = new double[point.length];
            one[i] = 1;
            sum.addAlong(one, -penalty / 2 * point[i] * point[i], -penalty * point[i], penalty);
        }
        return sum;
    }

    @Override
    protected Tables tables(double[] point) {
        return (from, to, sum) -> {
            double[] factors = new double[point.length];
            factors[0] = 1;
            for (int row = from; row < to; row++) {
                boolean isYes = row < yes.size();
                double[] measures = isYes ? yes.get(row) : no.get(row - yes.size());
                System.arraycopy(measures, 0, factors, 1, measures.length);
                double logOdds = product(point, factors);
                double chance = Odds.probability(logOdds);
                double value = -Odds.softplus(isYes ? -logOdds : logOdds);
                sum.addAlong(factors, value, isYes ? 1 - chance : -chance, chance * (1 - chance));
            }
        };
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
