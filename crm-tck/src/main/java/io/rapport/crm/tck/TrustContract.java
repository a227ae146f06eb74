package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.ActedInInterest;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Answered.Quality;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.DataUsed;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.profile.SettingJson;
import io.rapport.crm.trust.EvidenceMapping;
import io.rapport.crm.trust.Tally;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustAttributes;
import io.rapport.crm.trust.TrustEvidence;
import io.rapport.crm.trust.TrustExplanation;
import io.rapport.crm.trust.TrustExplanation.Piece;
import io.rapport.crm.trust.TrustPolicy;
import io.rapport.crm.trust.TrustPreview;
import io.rapport.crm.trust.TrustPrior;
import io.rapport.crm.trust.TrustScore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Checks trust that follows from facts. Now is a Sunday: what happened up to six days ago was in the same week and has
 * not faded.
 */
abstract class TrustContract extends OnFreshCrm {
    private static final Offset<Double> EXACT = within(1e-9);

    private int facts;

    /**
     * There are 12 promises kept, one late by two days, 2 right answers and a wrong one, an act of fairness, and 4
     * promotions.
     */
    @Test
    void aWeekOfConductIsTheGoldenExample() {
        for (int i = 0; i < 12; i++) {
            promise(ANNA, "kept-" + i, 4, Duration.ofDays(1), Duration.ofHours(20));
        }
        promise(ANNA, "late", 6, Duration.ofDays(1), Duration.ofDays(3));
        happens(ANNA, Answered.with("returns", "30-days").judged(Quality.ACCURATE), 3);
        happens(ANNA, Answered.with("returns", "30-days").judged(Quality.ACCURATE), 2);
        happens(ANNA, Answered.with("returns", "14-days").judged(Quality.WRONG), 1);
        happens(ANNA, new ActedInInterest("not_needed"), 1);
        happens(ANNA, ConsentGiven.to("profiling"), 5);
        happens(ANNA, new DataUsed("profiling"), 2);
        for (int i = 0; i < 4; i++) {
            happens(ANNA, Messaged.promoting("newsletter"), i);
        }

        TrustScore score = trust(ANNA).score();

        double late = 3 + 3 * (1 - Math.pow(2, -2 / 3.0));
        assertThat(late).isCloseTo(4.11011842515769, within(1e-13));
        assertThat(score.evidence().credibility()).isEqualTo(new Tally(2, 2));
        assertThat(score.evidence().reliability().positive()).isCloseTo(12, within(1e-5));
        assertThat(score.evidence().reliability().negative()).isCloseTo(late, within(1e-5));
        assertThat(score.evidence().intimacy()).isEqualTo(new Tally(0.5, 0));
        assertThat(score.evidence().selfOrientation()).isEqualTo(new Tally(1.5, 3));
        assertThat(trust(ANNA).reasons())
                .extracting(Reason::text)
                .anyMatch(text -> text.startsWith("act in the customer's interest (1.00): +"))
                .anyMatch(text -> text.startsWith("promise kept (12.0): +"))
                .anyMatch(text -> text.startsWith("promise late (1.37): -"));
    }

    @Test
    void nothingKnownIsFiftyAndNotShown() {
        happens(ANNA, Custom.of("born"), 1);

        assertThat(trust(ANNA).score().score()).isCloseTo(50, EXACT);
        assertThat(trust(ANNA).isSufficient()).isFalse();
        assertThat(trust(ANNA)).hasToString("50 of 100 (32 to 69), not enough evidence");
        assertThat(crm.trust().of(idOf(ANNA)).orElseThrow().score())
                .isEqualTo(trust(ANNA).score());
    }

    @Test
    void anOpenPromisePastItsTimeCountsAsLateTodayUntilItIsFulfilledInAnotherReportOfTheFacts() {
        happens(ANNA, Promised.of("callback", "callback", NOW.minus(Duration.ofDays(1))), 3);
        assertThat(trust(ANNA).score().evidence().reliability().negative()).isBetween(3.0, 6.0);

        crm.record(SHOP.fact("late-news", ANNA, NOW.minus(Duration.ofDays(2)), Fulfilled.completely("callback")));

        assertThat(trust(ANNA).score().evidence().reliability()).isEqualTo(new Tally(1, 0));
    }

    @Test
    void promisesThatAreNoLongerKnownOneByOneCountAsBefore() {
        for (int i = 0; i < 80; i++) {
            promise(ANNA, "kept-" + i, 4, Duration.ofDays(1), Duration.ofHours(20));
        }

        assertThat(trust(ANNA).score().evidence().reliability().positive()).isCloseTo(80, within(1e-4));
    }

    @Test
    void anOpenPromiseGetsWorseByWaitingAlone() {
        happens(ANNA, Promised.of("p", "delivery", NOW.plus(Duration.ofDays(1))), 1);
        double inTime = trust(ANNA).score().score();
        clock.set(NOW.plus(Duration.ofDays(2)));
        double dayLate = trust(ANNA).score().score();
        clock.set(NOW.plus(Duration.ofDays(20)));
        double weeksLate = trust(ANNA).score().score();

        assertThat(inTime).isCloseTo(50, EXACT);
        assertThat(dayLate).isLessThan(inTime);
        assertThat(weeksLate).isLessThan(dayLate);
    }

    @Test
    void aMessageAfterOptOutIsWorseThanOneTooMany() {
        happens(ANNA, ConsentGiven.to("newsletter"), 5);
        happens(ANNA, Messaged.promoting("newsletter"), 4);
        assertThat(trust(ANNA).score().evidence()).as("one a week is agreed").isEqualTo(TrustEvidence.NONE);
        happens(ANNA, ConsentWithdrawn.from("newsletter"), 3);
        happens(ANNA, Messaged.promoting("newsletter"), 2);

        assertThat(trust(ANNA).score().evidence().selfOrientation()).isEqualTo(new Tally(3, 0));
        assertThat(trust(ANNA).score().evidence().intimacy()).isEqualTo(new Tally(0, 1.5));
    }

    @Test
    void whatTheCustomerAnswersStandsBesideTheScore() {
        happens(ANNA, Rated.nps(10), 1);

        assertThat(trust(ANNA).score().evidence()).isEqualTo(TrustEvidence.NONE);
        assertThat(trust(ANNA).responses())
                .hasEntrySatisfying(
                        "rating", rating -> assertThat(rating.favourablePart()).isEqualTo(1));
    }

    @Test
    void eachPieceSaysWhereItComesFromAndAllAddUpToTheScore() {
        promise(ANNA, "kept", 4, Duration.ofDays(1), Duration.ofHours(20));
        promise(ANNA, "late", 6, Duration.ofDays(1), Duration.ofDays(3));
        happens(ANNA, new ActedInInterest("cheaper_plan"), 400);
        happens(ANNA, Messaged.promoting("newsletter"), 2);
        happens(ANNA, Messaged.promoting("newsletter"), 2);

        TrustExplanation explanation = crm.trust().explain(idOf(ANNA)).orElseThrow();

        double sum = explanation.pieces().stream().mapToDouble(Piece::points).sum();
        assertThat(sum).isCloseTo(trust(ANNA).score().score() - 50, EXACT);
        assertThat(explanation.remainder()).isCloseTo(0, EXACT);
        assertThat(explanation.pieces())
                .extracting(piece -> piece.label() + " " + piece.exhibit().source())
                .contains("promise kept promise:kept", "promise late promise:late")
                .anyMatch(text -> text.startsWith("act in the customer's interest shop:"))
                .anyMatch(text -> text.startsWith("promotion "));
        assertThat(explanation.pieces())
                .extracting(piece -> piece.reason().text())
                .anyMatch(text ->
                        text.matches("promise late \\(promise:late\\) of 2026-02-26T12:00:00Z: -\\d\\.\\d\\d points"));
    }

    @Test
    void aPreviewTellsWhatAnActWouldDoAndRecordsNothing() {
        happens(ANNA, Custom.of("born"), 1);
        Interaction spam = SHOP.fact("spam", ANNA, NOW, Messaged.promoting("newsletter"));
        Interaction more = SHOP.fact("more", ANNA, NOW, Messaged.promoting("newsletter"));

        TrustPreview preview =
                crm.trust().preview(idOf(ANNA), List.of(spam, more)).orElseThrow();

        assertThat(preview.before().score().score()).isCloseTo(50, EXACT);
        assertThat(preview.change()).isNegative();
        assertThat(crm.customer(ANNA).orElseThrow().interactions()).isEqualTo(1);
        crm.record(spam, more);
        assertThat(trust(ANNA).score()).isEqualTo(preview.after().score());
    }

    @Test
    void theTrendIsWhatWasTrueAtEachMoment() {
        promise(ANNA, "kept", 40, Duration.ofDays(5), Duration.ofDays(4));
        happens(ANNA, Answered.with("returns", "none").judged(Quality.MISLEADING), 10);

        List<TrustAssessment> trend = crm.trust()
                .trend(idOf(ANNA), List.of(daysAgo(50), daysAgo(30), NOW, daysAgo(9)))
                .orElseThrow();

        assertThat(trend).extracting(TrustAssessment::asOf).containsExactly(daysAgo(50), daysAgo(30), daysAgo(9), NOW);
        assertThat(trend.get(0).score().score()).isCloseTo(50, EXACT);
        assertThat(trend.get(1).score().score()).isGreaterThan(51);
        assertThat(trend.get(2).score().score()).isLessThan(40);
        assertThat(trend.get(3).score()).isEqualTo(trust(ANNA).score());
    }

    @Test
    void aTrendOfMomentsThatNoCalendarKnowsIsRefusedAsSuch() {
        happens(ANNA, Custom.of("born"), 1);

        assertThatThrownBy(() -> crm.trust().trend(idOf(ANNA), List.of(NOW, Instant.MAX)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("trust.moments");
    }

    @Test
    void customersCanBeSelectedByTheScoresThatAreKept() {
        happens(ANNA, Answered.with("price", "cheap").judged(Quality.MISLEADING), 1);
        happens(BERT, new ActedInInterest("not_needed"), 1);

        assertThat(crm.trust().keepScores(done -> {})).isEqualTo(2);

        assertThat(crm.customers().where(TrustAttributes.TRUST.lessThan(50.0)).stream()
                        .map(view -> view.id()))
                .containsExactly(idOf(ANNA));
        assertThat(crm.customers()
                        .where(TrustAttributes.POLICY.is(TrustPolicy.usual().fingerprint()))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void thePriorOfTheWholeShopRanksNewcomersWhereMostCustomersAre() {
        for (int i = 0; i < 40; i++) {
            promise(card(i), "p" + i, 4, Duration.ofDays(1), Duration.ofHours(20));
            promise(card(i), "q" + i, 4, Duration.ofDays(1), Duration.ofHours(i % 8 == 0 ? 70 : 20));
        }
        happens(ANNA, Custom.of("born"), 1);

        TrustPrior prior = crm.trust().fitPrior();

        double newcomer = crm.trust()
                .withPrior(prior)
                .of(idOf(ANNA))
                .orElseThrow()
                .score()
                .score();
        double treatedWell = crm.trust()
                .withPrior(prior)
                .of(idOf(card(1)))
                .orElseThrow()
                .score()
                .score();
        double treatedBadly = crm.trust()
                .withPrior(prior)
                .of(idOf(card(8)))
                .orElseThrow()
                .score()
                .score();
        assertThat(newcomer).isGreaterThan(50).isBetween(treatedBadly, treatedWell);
    }

    @Test
    void anotherPolicyAppliesAtOnceAndAnotherMappingAsksForARebuild() {
        happens(ANNA, Custom.of("gift").with("kind", "flowers"), 1);
        TrustPolicy strict = SettingJson.read(
                SettingJson.write(TrustPolicy.usual()).replace("\"version\":1", "\"version\":7"), TrustPolicy.class);
        String usual = trust(ANNA).policy();

        Crm stricter = Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .using(strict)
                .clock(clock)
                .open();
        assertThat(stricter.customer(ANNA).orElseThrow().trust().policy())
                .isEqualTo(strict.fingerprint())
                .isNotEqualTo(usual);

        EvidenceMapping gifts = EvidenceMapping.usual()
                .withRule(
                        "gifts.1",
                        fact -> fact.detail() instanceof Custom custom
                                        && custom.name().equals("gift")
                                ? List.of(Evidence.inFavour("goodwill"))
                                : List.of());
        assertThatThrownBy(() -> Crm.with(secondStorage(), ZONE)
                        .feature(new MoodFeature())
                        .using(gifts)
                        .open())
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("trust");
        Crm rebuilt = Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .using(gifts)
                .clock(clock)
                .rebuilding()
                .open();
        assertThat(rebuilt.customer(ANNA).orElseThrow().trust().score().score()).isGreaterThan(50);
    }

    private TrustAssessment trust(Customer who) {
        return crm.customer(who).orElseThrow().trust();
    }

    /** Records a promise that was made this many days ago, with the times after which it was due and was fulfilled. */
    private void promise(Customer who, String key, int daysAgo, Duration due, Duration fulfilled) {
        Instant made = daysAgo(daysAgo);
        crm.record(
                SHOP.fact(key + "-made", who, made, Promised.of(key, "delivery", made.plus(due))),
                SHOP.fact(key + "-done", who, made.plus(fulfilled), Fulfilled.completely(key)));
    }

    private void happens(Customer who, Detail detail, int daysAgo) {
        crm.record(fact("fact-" + facts++, who, daysAgo, detail));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static Customer card(int number) {
        return Customer.card(String.valueOf(number));
    }
}
