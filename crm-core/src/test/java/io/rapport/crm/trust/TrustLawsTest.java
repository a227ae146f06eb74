package io.rapport.crm.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** States what holds for every prior and all evidence. */
class TrustLawsTest {
    @Property
    void scoresAndLevelsStayInTheirRanges(
            @ForAll("priors") TrustPrior prior, @ForAll("evidence") TrustEvidence evidence) {
        TrustScore score = new TrustScore(prior, evidence);

        assertThat(score.score()).isBetween(0.0, 100.0);
        assertThat(score.confidence()).isBetween(0.0, 1.0);
        for (Component component : Component.values()) {
            assertThat(score.level(component)).isBetween(1.0, 10.0);
            assertThat(score.uncertainty(component)).isPositive().isLessThanOrEqualTo(1);
        }
        assertThat(score.distribution().quantile(0.05))
                .isLessThanOrEqualTo(score.distribution().quantile(0.95));
        assertThat(score.distribution().atLeast(50)).isBetween(0.0, 1.0);
    }

    @Property
    void whatSpeaksForTheCompanyRaisesTheScoreAndWhatSpeaksAgainstItLowersIt(
            @ForAll("priors") TrustPrior prior,
            @ForAll("evidence") TrustEvidence evidence,
            @ForAll Component component,
            @ForAll @DoubleRange(min = 0.5, max = 100) double weight) {
        double before = new TrustScore(prior, evidence).score();
        double withPositive = new TrustScore(prior, evidence.plus(on(component, weight, 0))).score();
        double withNegative = new TrustScore(prior, evidence.plus(on(component, 0, weight))).score();

        if (component == Component.SELF_ORIENTATION) {
            assertThat(withPositive).isLessThan(before);
            assertThat(withNegative).isGreaterThan(before);
        } else {
            assertThat(withPositive).isGreaterThan(before);
            assertThat(withNegative).isLessThan(before);
        }
    }

    /** A graded piece raises a level just if it is better than what is known. */
    @Property
    void aGradedPieceMovesALevelTowardsItself(
            @ForAll("priors") TrustPrior prior,
            @ForAll("evidence") TrustEvidence evidence,
            @ForAll @DoubleRange(min = 0, max = 1) double quality) {
        Belief belief = prior.reliability();
        Tally before = evidence.reliability();
        double mean = (belief.level(before) - 1) / 9;
        Tally after = before.plus(new Tally(quality, 1 - quality));

        Assume.that(Math.abs(quality - mean) > 1e-9 && before.total() < 1e5);
        assertThat(belief.level(after) > belief.level(before)).isEqualTo(quality > mean);
    }

    @Property
    void theScoreDependsOnTheRatioOfTheLevelsAlone(
            @ForAll("priors") TrustPrior prior, @ForAll("evidence") TrustEvidence evidence) {
        TrustScore score = new TrustScore(prior, evidence);
        double mean = (score.level(Component.CREDIBILITY)
                        + score.level(Component.RELIABILITY)
                        + score.level(Component.INTIMACY))
                / 3;

        assertThat(score.score())
                .isCloseTo(50 + 50 * Math.log10(mean / score.level(Component.SELF_ORIENTATION)), within(1e-9));
    }

    @Property
    void moreOfTheSameEvidenceAndBeliefChangesNothingButHowSureTheScoreIs(
            @ForAll("priors") TrustPrior prior,
            @ForAll("evidence") TrustEvidence evidence,
            @ForAll @DoubleRange(min = 1.5, max = 20) double times) {
        TrustScore once = new TrustScore(prior, evidence);
        TrustScore often = new TrustScore(
                new TrustPrior(
                        stronger(prior.credibility(), times),
                        stronger(prior.reliability(), times),
                        stronger(prior.intimacy(), times),
                        stronger(prior.selfOrientation(), times)),
                scaled(evidence, times));

        assertThat(often.score()).isCloseTo(once.score(), within(1e-9));
        assertThat(often.distribution().variance())
                .isLessThan(once.distribution().variance());
    }

    /**
     * The elasticity of self-orientation is -1, and that of no other component reaches 1: halving it adds more than
     * doubling any other.
     */
    @Property
    void selfOrientationDominates(@ForAll("priors") TrustPrior prior, @ForAll("evidence") TrustEvidence evidence) {
        TrustScore score = new TrustScore(prior, evidence);
        double sum = 0;
        for (Component component : Component.values()) {
            sum += component == Component.SELF_ORIENTATION ? 0 : score.level(component);
        }
        double halved = 50 * Math.log10(2);

        assertThat(halved).isCloseTo(15.05, within(0.005));
        for (Component component : Component.values()) {
            if (component != Component.SELF_ORIENTATION) {
                assertThat(50 * Math.log10((sum + score.level(component)) / sum))
                        .isLessThan(halved);
            }
        }
    }

    @Property
    void sharesAddUpToTheScoreLessThatOfThePrior(
            @ForAll("priors") TrustPrior prior, @ForAll("evidence") TrustEvidence evidence) {
        double difference = new TrustScore(prior, evidence).score() - new TrustScore(prior, TrustEvidence.NONE).score();
        Attribution attribution = new Attribution(new TrustScore(prior, evidence));

        assertThat(attribution.points(evidence)).isCloseTo(difference, within(1e-9));
        assertThat(attribution.points(TrustEvidence.NONE)).isZero();
    }

    @Property
    void noShareHasTheWrongSign(@ForAll("priors") TrustPrior prior, @ForAll("evidence") TrustEvidence evidence) {
        Attribution attribution = new Attribution(new TrustScore(prior, evidence));

        for (Component component : Component.values()) {
            boolean good = component != Component.SELF_ORIENTATION;
            assertThat(Math.signum(attribution.positive(component))).isEqualTo(good ? 1 : -1);
            assertThat(Math.signum(attribution.negative(component))).isEqualTo(good ? -1 : 1);
        }
    }

    @Property
    void aPieceSplitInTwoHasTheSameShare(
            @ForAll("priors") TrustPrior prior,
            @ForAll("evidence") TrustEvidence evidence,
            @ForAll Component component,
            @ForAll @DoubleRange(min = 0.1, max = 10) double weight) {
        TrustEvidence piece = on(component, weight, 0);
        Attribution attribution = new Attribution(new TrustScore(prior, evidence.plus(piece)));
        TrustEvidence part = on(component, weight / 4, 0);
        TrustEvidence rest = on(component, weight - weight / 4, 0);

        assertThat(attribution.points(part) + attribution.points(rest))
                .isCloseTo(attribution.points(piece), within(1e-9));
    }

    @Provide
    Arbitrary<TrustPrior> priors() {
        Arbitrary<Belief> beliefs = Combinators.combine(
                        Arbitraries.doubles().between(0.5, 20),
                        Arbitraries.doubles().between(0.05, 0.95))
                .as(Belief::new);
        return Arbitraries.oneOf(
                Arbitraries.of(TrustPrior.neutral(), TrustPrior.newClient()),
                Combinators.combine(beliefs, beliefs, beliefs, beliefs).as(TrustPrior::new));
    }

    @Provide
    Arbitrary<TrustEvidence> evidence() {
        return evidence(Arbitraries.oneOf(
                Arbitraries.of(0.0, 1e-9, 1.0, 1e6), Arbitraries.doubles().between(0, 3000)));
    }

    private static Arbitrary<TrustEvidence> evidence(Arbitrary<Double> weights) {
        Arbitrary<Tally> tally = Combinators.combine(weights, weights).as(Tally::new);
        return Combinators.combine(tally, tally, tally, tally).as(TrustEvidence::new);
    }

    private static TrustEvidence on(Component component, double positive, double negative) {
        Tally tally = new Tally(positive, negative);
        return new TrustEvidence(
                component == Component.CREDIBILITY ? tally : Tally.NONE,
                component == Component.RELIABILITY ? tally : Tally.NONE,
                component == Component.INTIMACY ? tally : Tally.NONE,
                component == Component.SELF_ORIENTATION ? tally : Tally.NONE);
    }

    private static Belief stronger(Belief belief, double times) {
        return new Belief(times * belief.strength(), belief.baseRate());
    }

    private static TrustEvidence scaled(TrustEvidence evidence, double times) {
        return new TrustEvidence(
                evidence.credibility().times(times),
                evidence.reliability().times(times),
                evidence.intimacy().times(times),
                evidence.selfOrientation().times(times));
    }
}
