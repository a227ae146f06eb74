package io.rapport.crm.trust;

import io.rapport.crm.statistics.BetaQuadrature;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what each piece of evidence has done to a score. The shares add up to the score less that of the prior. They
 * are the Aumann-Shapley prices along growing evidence, the only shares that add up and stay the same when a piece is
 * split in two (Mirman and Tauman 1982; Billera and Heath 1982, Mathematics of Operations Research 7).
 */
final class Attribution {
    private static final BetaQuadrature LEGENDRE = new BetaQuadrature(1, 1, 16);
    /** A panel may at most multiply the evidence by e to this power. */
    private static final double LONGEST_PANEL = 3;

    private static final double NOTHING = 1e-8;
    private static final List<Component> ABOVE_THE_LINE =
            List.of(Component.CREDIBILITY, Component.RELIABILITY, Component.INTIMACY);

    private final TrustPrior prior;
    private final TrustEvidence evidence;
    private final Map<Component, Price> prices = new EnumMap<>(Component.class);

    /** A price says what a unit of evidence for and against a high level adds to the score. */
    private record Price(double positive, double negative) {
        Price plus(Price other) {
            return new Price(positive + other.positive, negative + other.negative);
        }
    }

    /** Works out the prices of a score. */
    Attribution(TrustScore score) {
        prior = score.prior();
        evidence = score.evidence();
        prices.put(Component.SELF_ORIENTATION, belowTheLine());
        double stretch = Math.log1p(
                ABOVE_THE_LINE.stream().mapToDouble(this::steepness).max().orElseThrow());
        int panels = 1 + (int) (stretch / LONGEST_PANEL);
        for (int panel = 0; panel < panels; panel++) {
            for (int node = 0; node < LEGENDRE.size(); node++) {
                add((panel + LEGENDRE.point(node)) / panels, LEGENDRE.weight(node) / panels, stretch);
            }
        }
    }

    /**
     * Returns 1 by how far below no evidence at all the level would have no value, or be 0. There it changes fastest.
     */
    private double steepness(Component component) {
        Tally tally = evidence.of(component);
        Belief belief = prior.of(component);
        return Math.max(
                tally.total() / belief.strength(),
                (9 * tally.positive() + tally.total()) / (belief.strength() * (9 * belief.baseRate() + 1)));
    }

    /**
     * Adds a node. Evidence changes most where there is little of it, so the nodes are even on the scale of its
     * logarithm.
     */
    private void add(double node, double weight, double stretch) {
        if (stretch < NOTHING) {
            addAboveTheLine(node, weight);
        } else {
            double part = Math.expm1(stretch * node) / Math.expm1(stretch);
            addAboveTheLine(part, weight * stretch * Math.exp(stretch * node) / Math.expm1(stretch));
        }
    }

    /** Returns what a unit of evidence for a high level of a component adds to the score. */
    double positive(Component component) {
        return price(component).positive();
    }

    /** Returns what a unit of evidence for a low level of a component adds to the score. */
    double negative(Component component) {
        return price(component).negative();
    }

    /** Returns what a part of the evidence has done to the score, in points. */
    double points(TrustEvidence part) {
        double points = 0;
        for (Component component : Component.values()) {
            Tally tally = part.of(component);
            points += tally.positive() * positive(component) + tally.negative() * negative(component);
        }
        return points;
    }

    private Price price(Component component) {
        return prices.getOrDefault(component, new Price(0, 0));
    }

    /** Finds the prices of self-orientation in closed form, as the integral of the derivative of -ln S. */
    private Price belowTheLine() {
        Belief belief = prior.selfOrientation();
        Tally tally = evidence.selfOrientation();
        double start = belief.strength() * (1 + 9 * belief.baseRate());
        double count = meanInverse(belief.strength(), tally.total());
        double level = meanInverse(start, tally.total() + 9 * tally.positive());
        return new Price(-TrustScore.POINTS_OF_E * (10 * level - count), -TrustScore.POINTS_OF_E * (level - count));
    }

    /** Returns the mean of 1/x for x from a to a + b. */
    private static double meanInverse(double a, double b) {
        return b == 0 ? 1 / a : Math.log1p(b / a) / b;
    }

    /** Adds the derivatives of ln(C + R + I) where a part of all evidence is known. */
    private void addAboveTheLine(double part, double weight) {
        double sum = 0;
        for (Component component : ABOVE_THE_LINE) {
            sum += prior.of(component).level(known(component, part));
        }
        for (Component component : ABOVE_THE_LINE) {
            Belief belief = prior.of(component);
            Tally tally = known(component, part);
            double count = belief.strength() + tally.total();
            double slope = weight * TrustScore.POINTS_OF_E / sum * 9 / (count * count);
            prices.merge(component, new Price(slope * belief.beta(tally), -slope * belief.alpha(tally)), Price::plus);
        }
    }

    private Tally known(Component component, double part) {
        Tally all = evidence.of(component);
        return new Tally(part * all.positive(), part * all.negative());
    }
}
