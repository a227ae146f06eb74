package io.rapport.crm.trust;

import io.rapport.crm.buying.Draws;
import java.util.Random;

/** Draws scores as they would be if the levels were known, from what is believed after the evidence. */
final class Truths {
    private final TrustPrior prior;
    private final TrustEvidence evidence;
    private final Random dice;

    Truths(TrustPrior prior, TrustEvidence evidence, long seed) {
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
        Tally tally = evidence.of(component);
        return 1 + 9 * Draws.beta(dice, belief.alpha(tally), belief.beta(tally));
    }
}
