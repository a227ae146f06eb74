package io.rapport.crm.buying;

import io.rapport.crm.statistics.Slope;
import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;

/** Computes the likelihood of {@link Sbg} over all cohorts. */
record SbgLikelihood(List<ContractCohort> cohorts) implements ModelLikelihood {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public Obstacle boundary(double[] log) {
        return log[0] > 3 ? Obstacle.LEAVING_ALIKE : Obstacle.FLAT;
    }

    @Override
    public Slope at(double[] log) {
        double alpha = Math.exp(log[0]);
        double beta = Math.exp(log[1]);
        Slope sum = new Slope(2);
        for (ContractCohort cohort : cohorts) {
            int renewals = 0;
            for (long lost : cohort.lost()) {
                add(sum, lost, alpha, beta, 1, renewals++);
            }
            add(sum, cohort.stillThere(), alpha, beta, 0, renewals);
        }
        return sum;
    }

    /** Adds so many who have renewed so often, and then left once or not: B(α + left, β + renewals) / B(α, β). */
    private static void add(Slope sum, long customers, double alpha, double beta, int left, int renewals) {
        double all = Digamma.value(alpha + beta) - Digamma.value(alpha + beta + left + renewals);
        double byAlpha = Digamma.value(alpha + left) - Digamma.value(alpha) + all;
        double byBeta = Digamma.value(beta + renewals) - Digamma.value(beta) + all;
        double value = LogBeta.value(alpha + left, beta + renewals) - LogBeta.value(alpha, beta);
        sum.add((double) customers, value, new double[] {alpha * byAlpha, beta * byBeta});
    }
}
