package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;
import io.rapport.crm.statistics.Climb;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Gamma-Gamma models what is spent on a purchase. Amounts of one customer are Gamma(shape p, rate ν) distributed with a
 * rate ν of his own, ν ~ Gamma(shape q, rate gamma). The sources are Colombo and Jiang 1999, J. of Interactive
 * Marketing 13(3), and Fader and Hardie, note 025.
 *
 * @param p shape of a customer's amounts, positive; the larger, the less they vary
 * @param q shape of the rates, positive; the larger, the more alike customers are
 * @param gamma rate parameter of the rates, positive, in units of money
 */
public record GammaGamma(double p, double q, double gamma) implements Parametric<GammaGamma> {
    static final List<String> NAMES = List.of("p", "q", "gamma");

    /**
     * Checks the ranges.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if a parameter is out of its range
     */
    public GammaGamma {
        Check.parameter("p", p);
        Check.parameter("q", q);
        Check.parameter("gamma", gamma);
    }

    /** Finds the most likely parameters. */
    public static Fit<GammaGamma> fit(SpendObservations observations) {
        if (observations.customers() == 0) {
            return new Fit.Failed<>(Obstacle.NO_SPENDING);
        }
        double unit = observations.mean();
        GammaGammaLikelihood likelihood = new GammaGammaLikelihood(observations, unit);
        Climb climb = Climb.best(
                likelihood, List.of(new double[] {1, 1, 0}, new double[] {0, 0.5, 0}, new double[] {2, 2, 1}));
        double constant = -observations.customers() * Math.log(unit);
        if (climb instanceof Climb.Top top) {
            double[] log = top.parameters();
            return new Converged<>(
                    new GammaGamma(Math.exp(log[0]), Math.exp(log[1]), unit * Math.exp(log[2])),
                    FitQuality.of(top, constant, observations.customers(), observations.customers(), true),
                    new Covariance(NAMES, top.curvature().inverse()));
        }
        return likelihood.withoutTop(climb, constant);
    }

    @Override
    public Map<String, Double> parameters() {
        return Named.of(NAMES, p, q, gamma);
    }

    @Override
    public GammaGamma with(Map<String, Double> parameters) {
        double[] values = Named.values(NAMES, parameters);
        return new GammaGamma(values[0], values[1], values[2]);
    }

    /**
     * Returns what a purchase brings on average over all customers, p gamma/(q-1). It is absent for q ≤ 1, where it is
     * infinite.
     */
    public Figure populationMean() {
        return conditionalMean(0, 0);
    }

    /** Returns the amount that half of the customers spend more than on average. It is known for any q. */
    public double populationMedian() {
        double low = -800;
        double high = 800;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (RegularizedGamma.P.value(q, Math.exp(middle)) < 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return p * gamma / Math.exp((low + high) / 2);
    }

    /**
     * Returns what a purchase of this customer will bring on average. It is his own mean and that of all, weighted by
     * what is known of him, p (gamma + x mean)/(px + q - 1). It is absent for px + q ≤ 1, where it is infinite.
     *
     * @param repeats x: purchases after the first, at least 0
     * @param mean of what was spent on them, at least 0 and finite; of no account without repeats
     */
    public Figure conditionalMean(long repeats, double mean) {
        Require.that(repeats >= 0, "spend.repeats", "negative", "give the purchases after the first");
        Require.that(
                repeats == 0 || (mean >= 0 && mean < Double.POSITIVE_INFINITY),
                "spend.mean",
                "negative or not finite",
                "ask for the population mean if he has got back what he spent");
        double weight = p * repeats + q - 1;
        if (weight <= 0) {
            return new Figure.Absent("the mean is infinite, as q is not above 1: take the median, or more customers");
        }
        return new Figure.Known(p * (gamma + (repeats == 0 ? 0 : repeats * mean)) / weight);
    }

    /** Returns the logarithm of the density of one customer's mean spend. It may be above 0, as densities may. */
    public double logLikelihood(long repeats, double mean) {
        double shape = p * repeats;
        return LogGamma.value(shape + q)
                - LogGamma.value(shape)
                - LogGamma.value(q)
                + q * Math.log(gamma)
                + (shape - 1) * Math.log(mean)
                + shape * Math.log((double) repeats)
                - (shape + q) * Math.log(gamma + repeats * mean);
    }
}
