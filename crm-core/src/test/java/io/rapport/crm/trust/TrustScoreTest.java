package io.rapport.crm.trust;

import static io.rapport.crm.trust.Component.CREDIBILITY;
import static io.rapport.crm.trust.Component.INTIMACY;
import static io.rapport.crm.trust.Component.RELIABILITY;
import static io.rapport.crm.trust.Component.SELF_ORIENTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.failure.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Compares scores with the figures of the reference: its golden example, and its single events. */
class TrustScoreTest {
    private static final Offset<Double> LAST_DIGIT = within(5e-9);

    private static final TrustEvidence TWELVE_ON_TIME = reliability(12, 0);
    private static final TrustEvidence ONE_LATE = reliability(0, 4.11);
    private static final TrustEvidence TWO_RIGHT = credibility(2, 0);
    private static final TrustEvidence ONE_WRONG = credibility(0, 2);
    private static final TrustEvidence NOT_NEEDED = selfOrientation(0, 3);
    private static final TrustEvidence THREE_OVER_THE_CAP = selfOrientation(1.5, 0);
    private static final TrustEvidence DATA_AS_PROMISED = intimacy(1, 0);

    private static final TrustScore GOLDEN =
            of(TWELVE_ON_TIME, ONE_LATE, TWO_RIGHT, ONE_WRONG, NOT_NEEDED, THREE_OVER_THE_CAP, DATA_AS_PROMISED);

    @Test
    void theGoldenExampleHasItsLevelsAndItsScore() {
        assertThat(GOLDEN.level(CREDIBILITY)).isCloseTo(5.50, within(0.005));
        assertThat(GOLDEN.level(RELIABILITY)).isCloseTo(7.46, within(0.005));
        assertThat(GOLDEN.level(INTIMACY)).isCloseTo(7.00, within(0.005));
        assertThat(GOLDEN.level(SELF_ORIENTATION)).isCloseTo(4.71, within(0.005));
        assertThat(GOLDEN.trust()).isCloseTo(4.24, within(0.005));
        assertThat(GOLDEN.score()).isCloseTo(57.52047550456789, within(1e-12));
        assertThat(GOLDEN.band()).isEqualTo(Band.WORKING_TRUST);
    }

    @Test
    void theGoldenExampleSaysHowSureItIs() {
        assertThat(GOLDEN.uncertainty(CREDIBILITY)).isCloseTo(0.33, within(0.005));
        assertThat(GOLDEN.uncertainty(RELIABILITY)).isCloseTo(0.11, within(0.005));
        assertThat(GOLDEN.uncertainty(INTIMACY)).isCloseTo(0.67, within(0.005));
        assertThat(GOLDEN.uncertainty(SELF_ORIENTATION)).isCloseTo(0.47, within(0.005));
        assertThat(GOLDEN.confidence()).isCloseTo(0.58, within(0.005)).isGreaterThan(TrustScore.SUFFICIENT);
        assertThat(GOLDEN.distribution().quantile(0.05)).isCloseTo(45.2, within(0.05));
        assertThat(GOLDEN.distribution().quantile(0.95)).isCloseTo(71.0, within(0.05));
    }

    @Test
    void theSharesOfTheGoldenExampleAddUpToTheDifference() {
        Attribution attribution = new Attribution(GOLDEN);

        assertThat(attribution.points(TWELVE_ON_TIME)).isCloseTo(6.24315166, LAST_DIGIT);
        assertThat(attribution.points(ONE_LATE)).isCloseTo(-3.8487849, within(5e-8));
        assertThat(attribution.points(TWO_RIGHT)).isCloseTo(2.87926549, LAST_DIGIT);
        assertThat(attribution.points(ONE_WRONG)).isCloseTo(-2.87926549, LAST_DIGIT);
        assertThat(attribution.points(NOT_NEEDED)).isCloseTo(8.74832023, LAST_DIGIT);
        assertThat(attribution.points(THREE_OVER_THE_CAP)).isCloseTo(-5.36223903, LAST_DIGIT);
        assertThat(attribution.points(DATA_AS_PROMISED)).isCloseTo(1.74002756, LAST_DIGIT);
        assertThat(attribution.points(GOLDEN.evidence())).isCloseTo(7.520475504567894, within(1e-12));
    }

    @Test
    void aUnitOfEvidenceIsWorthItsCoefficient() {
        Attribution attribution = new Attribution(GOLDEN);

        assertThat(attribution.positive(CREDIBILITY)).isCloseTo(1.43963274, LAST_DIGIT);
        assertThat(attribution.positive(RELIABILITY)).isCloseTo(0.52026264, LAST_DIGIT);
        assertThat(attribution.positive(INTIMACY)).isCloseTo(1.74002756, LAST_DIGIT);
        assertThat(attribution.positive(SELF_ORIENTATION)).isCloseTo(-3.57482602, LAST_DIGIT);
        assertThat(attribution.negative(CREDIBILITY)).isCloseTo(-1.43963274, LAST_DIGIT);
        assertThat(attribution.negative(RELIABILITY)).isCloseTo(-0.93644402, LAST_DIGIT);
        assertThat(attribution.negative(INTIMACY)).isCloseTo(-2.47090234, LAST_DIGIT);
        assertThat(attribution.negative(SELF_ORIENTATION)).isCloseTo(2.91610674, LAST_DIGIT);
    }

    @Test
    void theExactWeightOfTheLateDeliveryGivesItsOwnSum() {
        double late = 3 + 3 * (1 - Math.pow(2, -2 / 3.0));
        TrustScore exact = of(
                TWELVE_ON_TIME,
                reliability(0, late),
                TWO_RIGHT,
                ONE_WRONG,
                NOT_NEEDED,
                THREE_OVER_THE_CAP,
                DATA_AS_PROMISED);

        assertThat(exact.score() - 50).isCloseTo(7.520429545306808, within(1e-12));
    }

    @Test
    void singleEventsMoveANeutralScoreByWhatTheReferenceSays() {
        assertThat(of(reliability(1, 0)).score()).isCloseTo(51.89, within(0.005));
        assertThat(of(reliability(10, 0)).score()).isCloseTo(54.45, within(0.005));
        assertThat(of(reliability(10, 4)).score()).isCloseTo(52.11, within(0.005));
        assertThat(of(reliability(0, 4)).score()).isCloseTo(45.64, within(0.005));
        assertThat(of(selfOrientation(3, 0)).score()).isCloseTo(43.47, within(0.005));
        assertThat(of(selfOrientation(1, 0)).score()).isCloseTo(46.71, within(0.005));
        assertThat(of(selfOrientation(0, 3)).score()).isCloseTo(59.38, within(0.005));
    }

    @Test
    void withoutEvidenceTheScoreIsThatOfThePrior() {
        TrustScore stranger = of();
        TrustScore newClient = new TrustScore(TrustPrior.newClient(), TrustEvidence.NONE);

        assertThat(stranger.score()).isEqualTo(50);
        assertThat(stranger.confidence()).isZero();
        assertThat(stranger.imbalance()).isZero();
        assertThat(stranger.distribution().quantile(0.05)).isCloseTo(32, within(0.5));
        assertThat(stranger.distribution().quantile(0.95)).isCloseTo(69, within(0.5));
        assertThat(stranger.distribution().mean() - 50).isCloseTo(0, within(2.3));
        assertThat(newClient.trust()).isCloseTo(1.25, within(1e-12));
        assertThat(newClient.score()).isCloseTo(30.99, within(0.005));
        assertThat(newClient.band()).isEqualTo(Band.GUARDED);
        // 5, 3, 2 and, turned round, 3: the mean is 3.25.
        assertThat(newClient.imbalance())
                .isCloseTo(Math.sqrt((1.75 * 1.75 + 2 * 0.25 * 0.25 + 1.25 * 1.25) / 4), within(1e-12));
    }

    @Test
    void theProbabilityOfAScoreAgreesWithItsQuantiles() {
        ScoreDistribution distribution = GOLDEN.distribution();

        assertThat(distribution.atLeast(0)).isEqualTo(1);
        assertThat(distribution.atLeast(100)).isZero();
        assertThat(distribution.atLeast(distribution.quantile(0.05))).isCloseTo(0.95, within(1e-7));
        assertThatThrownBy(() -> distribution.atLeast(101)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> distribution.quantile(1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void bandsBeginWhereTheReferenceSays() {
        assertThat(List.of(0.3, 0.99, 1.0, 2.9, 3.0, 4.9, 5.0, 9.9, 10.0, 30.0))
                .extracting(Band::of)
                .containsExactly(
                        Band.DISTRUST,
                        Band.DISTRUST,
                        Band.GUARDED,
                        Band.GUARDED,
                        Band.WORKING_TRUST,
                        Band.WORKING_TRUST,
                        Band.TRUSTED,
                        Band.TRUSTED,
                        Band.TRUSTED_AGENT,
                        Band.TRUSTED_AGENT);
    }

    @Test
    void beliefsLearnFromAllCustomersHowOftenPromisesAreKept() {
        List<TrustEvidence> alike =
                IntStream.range(0, 100).mapToObj(i -> reliability(9, 1)).toList();
        List<TrustEvidence> unlike = IntStream.range(0, 100)
                .mapToObj(i -> i % 10 == 0 ? reliability(0, 10) : reliability(10, 0))
                .toList();

        Belief sure = TrustPrior.empiricalBayes(alike).reliability();
        Belief unsure = TrustPrior.empiricalBayes(unlike).reliability();
        assertThat(sure.baseRate()).isCloseTo(0.9, within(1e-12));
        assertThat(unsure.baseRate()).isCloseTo(0.9, within(1e-12));
        assertThat(sure.strength()).isEqualTo(1000);
        assertThat(unsure.strength()).isEqualTo(0.5);
        assertThat(TrustPrior.empiricalBayes(alike).intimacy())
                .isEqualTo(TrustPrior.neutral().intimacy());
        assertThat(TrustPrior.empiricalBayes(List.of(reliability(3, 0)))
                        .reliability()
                        .baseRate())
                .as("never certain")
                .isEqualTo(0.999);
    }

    @Test
    void weightsAndBeliefsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Tally(-1, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Tally(0, Double.NaN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Belief(0, 0.5)).hasMessageContaining("trust.strength");
        assertThatThrownBy(() -> new Belief(2, 1)).hasMessageContaining("trust.base_rate");
    }

    private static TrustScore of(TrustEvidence... evidence) {
        return new TrustScore(
                TrustPrior.neutral(), List.of(evidence).stream().reduce(TrustEvidence.NONE, TrustEvidence::plus));
    }

    private static TrustEvidence credibility(double positive, double negative) {
        return new TrustEvidence(new Tally(positive, negative), Tally.NONE, Tally.NONE, Tally.NONE);
    }

    private static TrustEvidence reliability(double positive, double negative) {
        return new TrustEvidence(Tally.NONE, new Tally(positive, negative), Tally.NONE, Tally.NONE);
    }

    private static TrustEvidence intimacy(double positive, double negative) {
        return new TrustEvidence(Tally.NONE, Tally.NONE, new Tally(positive, negative), Tally.NONE);
    }

    private static TrustEvidence selfOrientation(double positive, double negative) {
        return new TrustEvidence(Tally.NONE, Tally.NONE, Tally.NONE, new Tally(positive, negative));
    }
}
