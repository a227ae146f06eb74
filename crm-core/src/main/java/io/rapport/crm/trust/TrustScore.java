package io.rapport.crm.trust;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Says whether a customer has reason to trust the company, by the trust equation T = (C + R + I) / S over evidence of
 * how the company behaved. It rates the company, not the customer, and must not be used to worsen a customer's terms.
 * It is a transparent heuristic upon clean statistics, and no validated psychometric scale.
 *
 * <p>What is shown is the score of the mean levels. Decide by {@link ScoreDistribution#atLeast} or the lower end of the
 * interval, never by the score alone, and show nothing while the {@link #confidence} is below {@link #SUFFICIENT}.
 *
 * @param prior what was believed before
 * @param evidence what has been seen since, as far as it still counts
 */
public record TrustScore(TrustPrior prior, TrustEvidence evidence) {
    /** With less confidence there is not enough evidence to show a score. */
    public static final double SUFFICIENT = 0.3;

    /** Each factor of e in T is worth so many points: a factor of 10 is worth 50. */
    static final double POINTS_OF_E = 50 / Math.log(10);

    /** Returns the level of a component, from 1 to 10. */
    public double level(Component component) {
        return prior.of(component).level(evidence.of(component));
    }

    /** Returns T = (credibility + reliability + intimacy) / self-orientation, from 0.3 to 30. */
    public double trust() {
        return above() / level(Component.SELF_ORIENTATION);
    }

    /**
     * Returns T on a logarithmic scale from 0 to 100. It is 50 where the levels above the line are on average that
     * below it.
     */
    public double score() {
        return 50 + POINTS_OF_E * Math.log(trust() / 3);
    }

    /** Returns the score in a word. */
    public Band band() {
        return Band.of(trust());
    }

    /**
     * Returns which part of a level is still belief and not evidence: it falls from 1 without any evidence towards 0.
     */
    public double uncertainty(Component component) {
        return prior.of(component).uncertainty(evidence.of(component));
    }

    /**
     * Returns how far the score rests on evidence, from 0 to below 1. Components count by what they do to a neutral
     * score.
     */
    public double confidence() {
        double above = uncertainty(Component.CREDIBILITY)
                + uncertainty(Component.RELIABILITY)
                + uncertainty(Component.INTIMACY);
        return 1 - (uncertainty(Component.SELF_ORIENTATION) / 2 + above / 6);
    }

    /**
     * Returns how unlike the components are: the standard deviation of their levels, that of self-orientation turned
     * round. The more uneven they are, the lower trust tends to be.
     */
    public double imbalance() {
        double[] levels = Stream.of(Component.values())
                .mapToDouble(
                        component -> component == Component.SELF_ORIENTATION ? 11 - level(component) : level(component))
                .toArray();
        double mean = DoubleStream.of(levels).average().orElseThrow();
        return Math.sqrt(DoubleStream.of(levels)
                .map(level -> (level - mean) * (level - mean))
                .average()
                .orElseThrow());
    }

    /** Tells how sure the score is. */
    public ScoreDistribution distribution() {
        return ScoreDistribution.of(prior, evidence);
    }

    private double above() {
        return level(Component.CREDIBILITY) + level(Component.RELIABILITY) + level(Component.INTIMACY);
    }
}
