package io.rapport.crm.buying;

import io.rapport.crm.statistics.Odds;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Pareto/NBD: a customer buys at a rate λ of his own, λ ~ Gamma(shape r, rate alpha), and leaves at a rate μ of his
 * own, μ ~ Gamma(shape s, rate beta), whether he buys or not. The sources are Schmittlein, Morrison and Colombo 1987,
 * Management Science 33(1), and Fader and Hardie, notes 008 and 009.
 *
 * @param r shape of the purchase rate, positive
 * @param alpha rate parameter of the purchase rate, positive, in units of time
 * @param s shape of the rate of leaving, positive
 * @param beta rate parameter of the rate of leaving, positive, in units of time
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements BuyingModel {
    static final List<String> NAMES = List.of("r", "alpha", "s", "beta");

    /**
     * Checks the ranges.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if a parameter is out of its range
     */
    public ParetoNbd {
        Check.parameter("r", r);
        Check.parameter("alpha", alpha);
        Check.parameter("s", s);
        Check.parameter("beta", beta);
    }

    @Override
    public String name() {
        return "Pareto/NBD";
    }

    @Override
    public Map<String, Double> parameters() {
        return Named.of(NAMES, r, alpha, s, beta);
    }

    @Override
    public ParetoNbd with(Map<String, Double> parameters) {
        double[] values = Named.values(NAMES, parameters);
        return new ParetoNbd(values[0], values[1], values[2], values[3]);
    }

    @Override
    public Outlook of(RepeatBuying seen) {
        return new ParetoOutlook(this, seen);
    }

    @Override
    public double logLikelihood(RepeatBuying seen) {
        double shape = r + seen.repeats();
        return LogGamma.value(shape)
                - LogGamma.value(r)
                + r * Math.log(alpha)
                - shape * Math.log(alpha + seen.age())
                - s * Math.log1p(seen.age() / beta)
                + Odds.softplus(new ParetoOutlook(this, seen).lnOddsOfLeft());
    }
}
