package io.rapport.crm.trust;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.SettingJson;
import io.rapport.crm.trust.CalibratedWeight.Estimate;
import io.rapport.crm.trust.CalibratedWeight.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Shows what ratings say of weights, where it is known how customers rate: a late promise hurts five times as much as
 * one kept helps, promotions half as much, goodwill offends, and right answers do nothing.
 */
class WeightSampleTest {
    private static final TrustPolicy USUAL = TrustPolicy.usual();
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Offset<Double> EXACT = within(1e-6);
    private static final List<Rater> SHOP = raters(new Random(2), 3_000);

    @Test
    void lateAndKeptPromisesGetTheWeightsThatCustomersGiveThem() {
        Estimate late = estimate("promise_late", calibration(USUAL, SHOP));

        assertThat(late.standardError()).isBetween(0.2, 0.6);
        assertThat(late.weight()).isCloseTo(5, within(3 * late.standardError()));
        assertThat(estimate("promise_kept", calibration(USUAL, SHOP)))
                .satisfies(kept -> assertThat(kept.weight()).isEqualTo(1))
                .satisfies(kept -> assertThat(kept.standardError()).isZero())
                .satisfies(kept -> assertThat(kept.z()).isGreaterThan(10));
        assertThat(calibration(USUAL, SHOP).toString())
                .startsWith("3000 customers rated, ")
                .containsPattern(
                        "promise_late: [45].\\d\\d \\(standard error 0.\\d\\d\\), clear; now 3.00, \\d+ customers");
    }

    @Test
    void onlyWhatIsClearAndRunsTheWayOfThePolicyIsReplaced() {
        WeightCalibration found = calibration(USUAL, SHOP);

        assertThat(finding("promise_late", found)).isEqualTo(Finding.CLEAR);
        assertThat(finding("answer_accurate", found)).isEqualTo(Finding.UNCLEAR);
        assertThat(finding("goodwill", found)).isEqualTo(Finding.CONTRADICTED);
        assertThat(finding("data_breach", found)).isEqualTo(Finding.TOO_FEW);
        assertThat(of("data_breach", found).customers()).isEqualTo(49);
        List<Rater> oneMore = new ArrayList<>(SHOP);
        oneMore.add(new Rater(0, 0, 0, 0, 0, true, true));
        assertThat(estimate("data_breach", calibration(USUAL, oneMore)).standardError())
                .isPositive();
        assertThat(finding("hidden_fee", found)).isEqualTo(Finding.TOO_FEW);
        assertThat(found.weights())
                .extracting(CalibratedWeight::type)
                .as("what customers do is no conduct")
                .doesNotContain("rating", "referral");
        TrustPolicy policy = found.policy();
        assertThat(policy.types().keySet()).isEqualTo(USUAL.types().keySet());
        for (String kept :
                List.of("promise_kept", "answer_accurate", "goodwill", "data_breach", "hidden_fee", "rating")) {
            assertThat(type(kept, policy)).isEqualTo(type(kept, USUAL));
        }
        assertThat(type("promise_late", policy).weight())
                .isEqualTo(estimate("promise_late", found).weight());
        assertThat(policy.fingerprint()).isNotEqualTo(USUAL.fingerprint());
    }

    @Test
    void aCapChangesWithItsWeightSoThatAsManyPiecesOfAWeekCount() {
        WeightCalibration found = calibration(USUAL, SHOP);
        Estimate promotions = estimate("promotion_over_cap", found);

        assertThat(promotions.weight()).isCloseTo(0.5, within(3 * promotions.standardError()));
        EvidenceType type = type("promotion_over_cap", found.policy());
        assertThat(type.weight()).isEqualTo(promotions.weight());
        assertThat(type.weeklyCap().orElseThrow() / type.weight()).isCloseTo(4, EXACT);
    }

    @Test
    void theWeightsOfBeforeDoNotMatterButThatOfTheUnit() {
        String json = SettingJson.write(USUAL);
        TrustPolicy others = SettingJson.read(json.replace("\"weight\":3.0", "\"weight\":0.7"), TrustPolicy.class);
        assertThat(others).isNotEqualTo(USUAL);
        WeightCalibration twice = calibration(doublingPromisesKept(), SHOP);

        assertThat(estimate("promise_late", calibration(others, SHOP)).weight())
                .isCloseTo(estimate("promise_late", calibration(USUAL, SHOP)).weight(), EXACT);
        assertThat(estimate("promise_late", twice).weight())
                .isCloseTo(
                        2 * estimate("promise_late", calibration(USUAL, SHOP)).weight(), EXACT);
        assertThat(estimate("promise_kept", twice).weight()).isEqualTo(2);
    }

    /** Half-lives of 364 days are 52 weeks. */
    @Test
    void twiceAsMuchEvidenceThatHasFadedToAHalfSaysTheSame() {
        TrustPolicy policy = SettingJson.read(
                SettingJson.write(USUAL).replaceAll("\"half_life_days\":\\d+", "\"half_life_days\":364"),
                TrustPolicy.class);
        TrustEngine engine = TrustEngine.of(policy);
        WeightSample fresh = new WeightSample(policy);
        WeightSample old = new WeightSample(policy);
        for (Rater rater : SHOP) {
            fresh.add(rater.withoutPromotions().seen(engine, NOW, 1), rater.good);
            old.add(rater.withoutPromotions().seen(engine, NOW.minus(Duration.ofDays(364)), 2), rater.good);
        }
        Estimate late = estimate("promise_late", allowed(fresh.calibration()));

        assertThat(estimate("promise_late", allowed(old.calibration())).weight())
                .isCloseTo(late.weight(), EXACT);
        assertThat(estimate("promise_late", allowed(old.calibration())).z()).isCloseTo(late.z(), EXACT);
    }

    @Test
    void tooLittleToLearnFromIsRefusedWithTheReason() {
        List<Rater> content = SHOP.stream().filter(Rater::good).toList();
        List<Rater> angry = SHOP.stream().filter(rater -> !rater.good).toList();
        List<Rater> nineteenAngry = new ArrayList<>(content);
        nineteenAngry.addAll(angry.subList(0, 19));
        List<Rater> nineteenContent = new ArrayList<>(angry);
        nineteenContent.addAll(content.subList(0, 19));

        assertThat(reason(SHOP.subList(0, 199)))
                .isEqualTo("trust.calibration.few_ratings: 199 customers have given a rating; 200 must");
        assertThat(decision(USUAL, SHOP.subList(0, 200)).isAllowed()).isTrue();
        assertThat(reason(nineteenAngry))
                .startsWith("trust.calibration.ratings_alike")
                .contains("19 bad");
        assertThat(reason(nineteenContent))
                .startsWith("trust.calibration.ratings_alike")
                .contains("19 ratings are good");
    }

    @Test
    void withoutAUnitNothingIsSaid() {
        List<Rater> nothingKept = SHOP.stream().map(Rater::withoutPromisesKept).toList();
        Random random = new Random(2);
        List<Rater> whims =
                SHOP.stream().map(rater -> rater.rating(random.nextBoolean())).toList();
        List<Rater> perverse =
                SHOP.stream().map(rater -> rater.rating(!rater.good)).toList();

        assertThat(reason(nothingKept)).startsWith("trust.calibration.no_unit: fewer than 50");
        assertThat(reason(whims)).startsWith("trust.calibration.no_unit: good ratings do not");
        assertThat(reason(perverse)).startsWith("trust.calibration.no_unit: good ratings do not");
    }

    private static List<Rater> raters(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    int kept = random.nextInt(7);
                    int late = Math.max(0, random.nextInt(5) - 2);
                    int promotions = Math.max(0, random.nextInt(9) - 4);
                    int goodwill = random.nextInt(2);
                    int answers = random.nextInt(3);
                    double help = kept - 5 * late - 0.5 * promotions - 2 * goodwill;
                    boolean good = random.nextDouble() < 1 / (1 + Math.exp(-1 - 0.5 * help));
                    return new Rater(kept, late, promotions, goodwill, answers, i < 49, good);
                })
                .toList();
    }

    private static WeightCalibration calibration(TrustPolicy policy, List<Rater> raters) {
        return allowed(decision(policy, raters));
    }

    private static Decision<WeightCalibration> decision(TrustPolicy policy, List<Rater> raters) {
        TrustEngine engine = TrustEngine.of(policy);
        WeightSample sample = new WeightSample(policy);
        raters.forEach(rater -> sample.add(rater.seen(engine, NOW, 1), rater.good));
        return sample.calibration();
    }

    private static WeightCalibration allowed(Decision<WeightCalibration> decision) {
        return ((Decision.Allowed<WeightCalibration>) decision).value();
    }

    private static String reason(List<Rater> raters) {
        Decision.Refused<WeightCalibration> refused = (Decision.Refused<WeightCalibration>) decision(USUAL, raters);
        return refused.reasons().get(0).code() + ": " + refused.reasons().get(0).text();
    }

    private static CalibratedWeight of(String type, WeightCalibration found) {
        return found.weights().stream()
                .filter(weight -> weight.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Estimate estimate(String type, WeightCalibration found) {
        return of(type, found).estimate().orElseThrow();
    }

    private static Finding finding(String type, WeightCalibration found) {
        return of(type, found).finding();
    }

    private static EvidenceType type(String name, TrustPolicy policy) {
        return Optional.ofNullable(policy.types().get(name)).orElseThrow();
    }

    private static TrustPolicy doublingPromisesKept() {
        Map<String, EvidenceType> types = new TreeMap<>(USUAL.types());
        types.computeIfPresent("promise_kept", (name, type) -> type.withWeight(2));
        return new TrustPolicy(1, types);
    }

    /** Says what a customer saw, in pieces, and how he rated. */
    private record Rater(
            int kept, int late, int promotions, int goodwill, int answers, boolean breached, boolean good) {
        Rater withoutPromotions() {
            return new Rater(kept, late, 0, goodwill, answers, breached, good);
        }

        Rater withoutPromisesKept() {
            return new Rater(0, late, promotions, goodwill, answers, breached, good);
        }

        Rater rating(boolean other) {
            return new Rater(kept, late, promotions, goodwill, answers, breached, other);
        }

        TrustAssessment seen(TrustEngine engine, Instant at, int times) {
            EvidenceCollector evidence = engine.collector(NOW, UTC);
            add(evidence, Evidence.inFavour("promise_kept"), kept * times, at);
            add(evidence, Evidence.against("promise_late"), late * times, at);
            add(evidence, Evidence.against("promotion_over_cap"), promotions * times, at);
            add(evidence, Evidence.inFavour("goodwill"), goodwill * times, at);
            add(evidence, Evidence.inFavour("answer_accurate"), answers * times, at);
            add(evidence, Evidence.against("data_breach"), breached ? times : 0, at);
            add(evidence, good ? Evidence.inFavour("rating") : Evidence.against("rating"), times, at);
            return evidence.assessment();
        }

        private static void add(EvidenceCollector evidence, Evidence piece, int times, Instant at) {
            for (int i = 0; i < times; i++) {
                evidence.add(piece, at, Ref.order("1"));
            }
        }
    }
}
