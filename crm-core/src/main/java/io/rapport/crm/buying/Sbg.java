package io.rapport.crm.buying;

import io.rapport.crm.statistics.Climb;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The shifted beta-geometric model describes contracts. Before each new period a customer leaves with a probability θ
 * of his own, θ ~ Beta(alpha, beta). Those who leave easily leave early, so retention rises. The source is Fader and
 * Hardie 2007, J. of Interactive Marketing 21(1), and for discounting Fader and Hardie 2010, Marketing Science 29(1).
 * Periods are counted from 1, and so are renewals.
 *
 * @param alpha weight of leaving, positive
 * @param beta weight of staying, positive
 */
public record Sbg(double alpha, double beta) implements Parametric<Sbg> {
    static final List<String> NAMES = List.of("alpha", "beta");

    /**
     * Checks the ranges.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if a parameter is out of its range
     */
    public Sbg {
        Check.parameter("alpha", alpha);
        Check.parameter("beta", beta);
    }

    /** Finds the most likely parameters for all cohorts together. With several, see Fader and Hardie, note 017. */
    public static Fit<Sbg> fit(List<ContractCohort> cohorts) {
        long customers = cohorts.stream().mapToLong(ContractCohort::size).sum();
        if (customers == 0) {
            return new Fit.Failed<>(Obstacle.NO_CUSTOMERS);
        }
        if (cohorts.stream().mapToLong(ContractCohort::stillThere).sum() == customers) {
            return new Fit.Failed<>(Obstacle.NOBODY_LEFT);
        }
        if (cohorts.stream().allMatch(cohort -> cohort.lost().size() < 2)) {
            // One renewal tells the mean chance to leave, not how customers differ.
            return new Fit.Failed<>(Obstacle.FLAT);
        }
        SbgLikelihood likelihood = new SbgLikelihood(cohorts);
        Climb climb = Climb.best(likelihood, List.of(new double[] {0, 0.7}, new double[] {-1, 0}, new double[] {1, 3}));
        if (climb instanceof Climb.Top top) {
            double[] log = top.parameters();
            int rows = cohorts.stream()
                    .mapToInt(cohort -> cohort.lost().size() + 1)
                    .sum();
            return new Converged<>(
                    new Sbg(Math.exp(log[0]), Math.exp(log[1])),
                    FitQuality.of(top, 0, customers, rows, true),
                    new Covariance(NAMES, top.curvature().inverse()));
        }
        return likelihood.withoutTop(climb, 0);
    }

    @Override
    public Map<String, Double> parameters() {
        return Named.of(NAMES, alpha, beta);
    }

    @Override
    public Sbg with(Map<String, Double> parameters) {
        double[] values = Named.values(NAMES, parameters);
        return new Sbg(values[0], values[1]);
    }

    /** Returns E[θ], the part of a new cohort that does not renew the first time, from 0 to 1. */
    public double firstChurn() {
        return alpha / (alpha + beta);
    }

    /** Returns S(t), the part of a cohort that has renewed t times, from 0 to 1. */
    public double survival(int renewals) {
        Check.periods(renewals, 0);
        return Math.exp(LogBeta.value(alpha, beta + renewals) - LogBeta.value(alpha, beta));
    }

    /**
     * Returns r_t: of those who have renewed t-1 times, the part that renews the t-th time. It is from 0 to 1 and rises
     * with t.
     */
    public double retention(int renewal) {
        Check.periods(renewal, 1);
        return (beta + renewal - 1) / (alpha + beta + renewal - 1);
    }

    /**
     * Returns DEL, the discounted expected lifetime of a new customer in periods. The first counts fully, and period t
     * as S(t-1)/(1+d)^(t-1).
     *
     * @param rate d: the discount rate per period, positive: 0.1 is 10 %
     */
    public double discountedLifetime(double rate) {
        Check.periodRate(rate);
        double next = 1 / (1 + rate);
        return BetaMean.of(alpha, beta, leaving -> 1 / (rate * next + leaving * next));
    }

    /**
     * Returns DERL, the discounted expected residual lifetime of a customer in his n-th period just before it ends. The
     * period that he may renew for counts fully.
     *
     * @param rate d: the discount rate per period, positive: 0.1 is 10 %
     * @param period n, at least 1
     */
    public double discountedResidualLifetime(double rate, int period) {
        Check.periodRate(rate);
        Check.periods(period, 1);
        double next = 1 / (1 + rate);
        return retention(period) * BetaMean.of(alpha, beta + period, leaving -> 1 / (rate * next + leaving * next));
    }
}
