package io.rapport.crm.buying;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * By the negative binomial model nobody ever leaves. This is the baseline for the models in which they do (Ehrenberg
 * 1959).
 *
 * @param r shape of the purchase rate, positive
 * @param alpha rate parameter of the purchase rate, positive, in units of time
 */
public record Nbd(double r, double alpha) implements BuyingModel {
    static final List<String> NAMES = List.of("r", "alpha");

    /**
     * Checks the ranges.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if a parameter is out of its range
     */
    public Nbd {
        Check.parameter("r", r);
        Check.parameter("alpha", alpha);
    }

    @Override
    public String name() {
        return "NBD";
    }

    @Override
    public Map<String, Double> parameters() {
        return Named.of(NAMES, r, alpha);
    }

    @Override
    public Nbd with(Map<String, Double> parameters) {
        double[] values = Named.values(NAMES, parameters);
        return new Nbd(values[0], values[1]);
    }

    @Override
    public Outlook of(RepeatBuying seen) {
        return new NbdOutlook(r + seen.repeats(), alpha + seen.age());
    }

    @Override
    public double logLikelihood(RepeatBuying seen) {
        double shape = r + seen.repeats();
        return LogGamma.value(shape) - LogGamma.value(r) + r * Math.log(alpha) - shape * Math.log(alpha + seen.age());
    }
}
