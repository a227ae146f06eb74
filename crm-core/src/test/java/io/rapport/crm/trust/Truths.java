package io.rapport.crm.trust;

import java.util.Random;

/** Scores as they would be if the levels were known, drawn from what is believed after the evidence. */
final class Truths {
    private final TrustPrior prior;
    private final Tallies evidence;
    private final Random dice;

    Truths(TrustPrior prior, Tallies evidence, long seed) {
        this.prior = prior;
        this.evidence = evidence;
        this.dice = new Random(seed);
    }

    double next() {
        double above = level(Component.CREDIBILITY) + level(Component.RELIABILITY) + level(Component.INTIMACY);
        return 50 + 50 * Math.log10(above / 3 / level(Component.SELF_ORIENTATION));
    }

    private double level(Component component) {
        Belief belief = prior.of(component);
        double forIt = gamma(belief.alpha(evidence.of(component)));
        return 1 + 9 * forIt / (forIt + gamma(belief.beta(evidence.of(component))));
    }

    /** Marsaglia and Tsang 2000. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(dice.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double normal = dice.nextGaussian();
            double cube = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (cube > 0 && Math.log(dice.nextDouble()) < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
                return d * cube;
            }
        }
    }
}
