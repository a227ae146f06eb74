package io.rapport.crm.buying;

import io.rapport.crm.statistics.Climb;
import java.util.List;
import java.util.Map;

/**
 * BG/BB models buying on fixed occasions. On each a customer buys with a probability p of his own, p ~ Beta(alpha,
 * beta), and before each he leaves for ever with a probability θ of his own, θ ~ Beta(gamma, delta). The sources are
 * Fader, Hardie and Shang 2010, Marketing Science 29(6), and Fader and Hardie, note 010.
 *
 * @param alpha weight of buying, positive
 * @param beta weight of passing, positive
 * @param gamma weight of leaving, positive
 * @param delta weight of staying, positive
 */
public record BgBb(double alpha, double beta, double gamma, double delta) implements Parametric<BgBb> {
    static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta");

    /**
     * Checks the ranges.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if a parameter is out of its range
     */
    public BgBb {
        Check.parameter("alpha", alpha);
        Check.parameter("beta", beta);
        Check.parameter("gamma", gamma);
        Check.parameter("delta", delta);
    }

    /**
     * Finds the most likely parameters.
     *
     * @param customers how many have bought like this, each at least 0
     */
    public static Fit<BgBb> fit(Map<OccasionBuying, Long> customers) {
        BgBbLikelihood likelihood = BgBbLikelihood.of(customers);
        if (likelihood.customers() == 0) {
            return new Fit.Failed<>(Obstacle.NO_CUSTOMERS);
        }
        if (likelihood.occasions() == 0) {
            return new Fit.Failed<>(Obstacle.NO_TIME);
        }
        if (likelihood.purchases() == 0) {
            return new Fit.Failed<>(Obstacle.NO_REPEATS);
        }
        Climb climb = Climb.best(
                likelihood,
                List.of(new double[] {0, 0, -0.5, 1}, new double[] {0, 1, 0, 0}, new double[] {-1, 0, -1, 2}));
        if (climb instanceof Climb.Top top) {
            double[] log = top.parameters();
            return new Converged<>(
                    new BgBb(Math.exp(log[0]), Math.exp(log[1]), Math.exp(log[2]), Math.exp(log[3])),
                    FitQuality.of(top, 0, likelihood.customers(), customers.size(), true),
                    new Covariance(NAMES, top.curvature().inverse()));
        }
        return likelihood.withoutTop(climb, 0);
    }

    @Override
    public Map<String, Double> parameters() {
        return Named.of(NAMES, alpha, beta, gamma, delta);
    }

    @Override
    public BgBb with(Map<String, Double> parameters) {
        double[] values = Named.values(NAMES, parameters);
        return new BgBb(values[0], values[1], values[2], values[3]);
    }

    /** Returns the logarithm of the probability of buying like this, at most 0. */
    public double logLikelihood(OccasionBuying seen) {
        return new BgBbTerms(this, seen).logSum();
    }

    /** Returns P(alive), the probability that he will still be there on the next occasion, from 0 to 1. */
    public double alive(OccasionBuying seen) {
        return Math.exp(lnAlive(seen));
    }

    /** Returns the logarithm of P(alive), from -∞ to 0. */
    public double lnAlive(OccasionBuying seen) {
        double stays = delta + seen.occasions();
        return lnStayed(seen) + Math.log(stays / (gamma + stays));
    }

    /** Returns the logarithm of the probability that he has not left before the last occasion. */
    private double lnStayed(OccasionBuying seen) {
        BgBbTerms terms = new BgBbTerms(this, seen);
        return terms.lnStayed() - terms.logSum();
    }

    /**
     * Returns the expected purchases on the next occasions, at least 0.
     *
     * @param occasions how many, at least 0
     */
    public double expectedPurchases(OccasionBuying seen, int occasions) {
        Check.periods(occasions, 0);
        double stays = delta + seen.occasions();
        double there = 1;
        double sum = 0;
        for (int i = 0; i < occasions; i++) {
            there *= (stays + i) / (gamma + stays + i);
            sum += there;
        }
        return Math.exp(lnStayed(seen)) * chance(seen) * sum;
    }

    /**
     * Returns the probability of at least one purchase on the next occasions, from 0 to P(alive).
     *
     * @param occasions how many, at least 0
     */
    public double anyPurchase(OccasionBuying seen, int occasions) {
        Check.periods(occasions, 0);
        double stays = delta + seen.occasions();
        double buys = alpha + seen.purchases();
        double passes = beta + seen.occasions() - seen.purchases();
        double there = 1;
        double passed = 1;
        double sum = 0;
        for (int i = 0; i < occasions; i++) {
            there *= (stays + i) / (gamma + stays + i);
            sum += there * passed * buys / (buys + passes + i);
            passed *= (passes + i) / (buys + passes + i);
        }
        return Math.exp(lnStayed(seen)) * sum;
    }

    /**
     * Returns DERT, the discounted expected purchases on all occasions to come. The next one counts 1/(1+d).
     *
     * @param rate d: the discount rate from one occasion to the next, positive: 0.1 is 10 %
     */
    public double discountedPurchases(OccasionBuying seen, double rate) {
        Check.periodRate(rate);
        double stays = delta + seen.occasions();
        double next = 1 / (1 + rate);
        double there = stays / (gamma + stays) * next;
        return Math.exp(lnStayed(seen))
                * chance(seen)
                * there
                * BetaMean.of(gamma, stays + 1, leaving -> 1 / (rate * next + leaving * next));
    }

    /** Returns E[p] of somebody with this past, if he is there. */
    private double chance(OccasionBuying seen) {
        return (alpha + seen.purchases()) / (alpha + beta + seen.occasions());
    }
}
