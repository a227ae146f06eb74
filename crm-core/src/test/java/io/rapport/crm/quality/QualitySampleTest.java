package io.rapport.crm.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.care.CarePolicy;
import io.rapport.crm.care.CaseKind;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Broken;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PromiseChanged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Rated.Instrument;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Tests what the facts of customers say about a month. Work is from 9 to 17, Monday to Friday, and 2 March 2026 is a
 * Monday.
 */
class QualitySampleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Customer.Named ANNA = Customer.email("anna@example.org");
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    private static final Instant NOW = Instant.parse("2026-03-27T12:00:00Z");

    private final List<Interaction> facts = new ArrayList<>();

    @Test
    void daysBeginAndEndInTheBusinessZone() {
        at("2026-02-28T22:59:59.999Z", Rated.nps(10)); // still February in Berlin
        at("2026-02-28T23:00:00Z", Rated.nps(9));
        at("2026-03-31T21:59:59.999Z", Rated.nps(7)); // the clock has gone forward
        at("2026-03-31T22:00:00Z", Rated.nps(0));

        assertThat(metrics().nps()).isEqualTo(new Nps(1, 1, 0));
    }

    @Test
    void scalesAreNeverMixed() {
        at("2026-03-02T09:00:00Z", Rated.ces(6));
        at("2026-03-03T09:00:00Z", new Rated(Instrument.CES, 2, 1, 5, Optional.empty()));
        at("2026-03-04T09:00:00Z", Rated.ces(7));
        at("2026-03-05T09:00:00Z", new Rated(Instrument.NPS, 5, 1, 5, Optional.empty()));
        at("2026-03-06T09:00:00Z", Rated.csat(4));

        QualityMetrics metrics = metrics();

        assertThat(metrics.answers(Instrument.CES))
                .extracting(answers -> answers.highest() + ": " + answers.counts())
                .containsExactly("5: {2=1}", "7: {6=1, 7=1}");
        assertThat(metrics.nps().answers()).isZero();
        assertThat(metrics.answers(Instrument.NPS)).hasSize(1);
        assertThat(metrics.answers(Instrument.CSAT)).hasSize(1);
    }

    @Test
    void promisesCountByTheDayOnWhichTheyFellDue() {
        promise("kept", "2026-03-05T12:00:00Z");
        at("2026-03-04T12:00:00Z", Fulfilled.completely("kept"));
        promise("late", "2026-03-06T12:00:00Z");
        at("2026-04-02T12:00:00Z", Fulfilled.completely("late"));
        promise("broken", "2026-03-07T12:00:00Z");
        at("2026-03-01T12:00:00Z", new Broken("broken"));
        promise("overdue", "2026-03-08T12:00:00Z");
        promise("earlier", "2026-02-28T12:00:00Z");
        at("2026-03-02T12:00:00Z", Fulfilled.completely("earlier"));
        promise("postponed", "2026-03-09T12:00:00Z");
        at("2026-03-08T12:00:00Z", PromiseChanged.withNotice("postponed", Instant.parse("2026-04-09T12:00:00Z")));
        promise("postponed to March", "2026-02-27T12:00:00Z");
        at(
                "2026-02-26T12:00:00Z",
                PromiseChanged.withNotice("postponed to March", Instant.parse("2026-03-09T12:00:00Z")));
        at("2026-03-09T12:00:00Z", Fulfilled.completely("postponed to March"));
        promise("late too", "2026-03-06T12:00:00Z");
        at("2026-03-06T12:00:00.001Z", Fulfilled.completely("late too"));
        promise("not yet due", "2026-03-27T12:00:00Z");
        at("2026-03-20T12:00:00Z", Fulfilled.completely("not yet due"));

        assertThat(metrics().promises()).isEqualTo(new PromiseMetrics(2, 2, 1, 1));
        assertThat(metrics().promises().keptInTime()).isEqualTo(new Share(2, 6));
    }

    @Test
    void aCaseBelongsToTheDayOnWhichItBeganWhateverComesLater() {
        at("2026-02-27T12:00:00Z", Complained.of("1", "delivery"));
        at("2026-03-02T12:00:00Z", Resolved.of("1"));
        at("2026-03-02T08:00:00Z", Complained.of("2", "delivery"));
        at("2026-03-26T14:00:00Z", Resolved.of("2"));
        at("2026-03-03T08:00:00Z", Asked.about("3", "size"));
        at("2026-03-04T08:00:00Z", Complained.of("4", "billing"));
        at("2026-03-04T09:00:00Z", Resolved.of("4").found(Resolved.Finding.UNFOUNDED));
        at("2026-03-05T08:00:00Z", Complained.of("5", "advice"));
        at("2026-03-03T12:00:00Z", Purchase.of(Money.of("10.00", "EUR")));
        at("2026-02-03T12:00:00Z", Purchase.of(Money.of("10.00", "EUR")));

        QualityMetrics metrics = metrics();

        assertThat(metrics.complaints()).isEqualTo(new ComplaintRate(3, 1));
        assertThat(metrics.cases(CaseKind.COMPLAINT).resolved()).isEqualTo(new Share(2, 3));
        assertThat(metrics.cases(CaseKind.COMPLAINT).reopened()).isEqualTo(new Share(0, 2));
        assertThat(metrics.cases(CaseKind.QUERY).resolved()).isEqualTo(new Share(0, 1));
        assertThat(metrics.cases(CaseKind.SUGGESTION).cases()).isZero();
        assertThat(metrics.repeatFailures()).isEqualTo(new Share(1, 2));
    }

    /** Both are asked on Friday at 16 in Berlin; one is answered on Monday at 10, the other is open on Friday at 13. */
    @Test
    void timeIsWorkingTimeAndWhatIsOpenCountsAsLongAsItHasTaken() {
        at("2026-03-20T15:00:00Z", Asked.about("1", "size"));
        facts.add(fact("2026-03-23T09:00:00Z", Answered.with("size", "large")).about(Ref.caseNumber("1")));
        at("2026-03-20T15:00:00Z", Asked.about("2", "size"));
        facts.add(fact("2026-03-20T15:30:00Z", Contacted.outbound("we look")).about(Ref.caseNumber("2")));

        CaseMetrics queries = metrics().cases(CaseKind.QUERY);

        assertThat(queries.firstResponse().over()).isEqualTo(2);
        assertThat(queries.firstResponse().median().estimate()).contains(Duration.ofMinutes(30));
        assertThat(queries.firstResponse().p90().estimate()).contains(Duration.ofHours(2));
        assertThat(queries.resolution().over()).isEqualTo(1);
        assertThat(queries.resolution().open()).isEqualTo(1);
        assertThat(queries.resolution().median().estimate()).contains(Duration.ofHours(2));
        assertThat(queries.resolution().p90().estimate()).isEmpty();
    }

    @Property
    void theOrderOfFactsDoesNotMatter(@ForAll Random random) {
        facts.clear();
        promise("kept", "2026-03-05T12:00:00Z");
        at("2026-03-04T12:00:00Z", Fulfilled.completely("kept"));
        at("2026-03-02T08:00:00Z", Complained.of("2", "delivery"));
        at("2026-03-03T08:00:00Z", Resolved.of("2"));
        at("2026-03-04T08:00:00Z", new Reopened("2"));
        at("2026-03-04T09:00:00Z", Rated.csat(2));
        at("2026-03-05T09:00:00Z", Rated.nps(2));
        QualityMetrics before = metrics();
        Collections.shuffle(facts, random);

        assertThat(metrics()).isEqualTo(before);
        assertThat(before.cases(CaseKind.COMPLAINT).reopened()).isEqualTo(new Share(1, 1));
        assertThat(before.cases(CaseKind.COMPLAINT).resolved()).isEqualTo(new Share(0, 1));
    }

    @Test
    void customersDoNotShareTheirCases() {
        QualitySample sample = new QualitySample(MARCH, CarePolicy.usual(BERLIN), BERLIN, NOW);
        List<Interaction> one = List.of(fact("2026-03-02T08:00:00Z", Complained.of("1", "delivery")));
        sample.add(one);
        sample.add(one);

        assertThat(sample.metrics().complaints().complaints()).isEqualTo(2);
        assertThat(sample.metrics().repeatFailures()).isEqualTo(new Share(0, 2));
    }

    @Test
    void aPeriodHasAtLeastOneDay() {
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThatThrownBy(() -> new Period(day, day))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("give the day after the last");
    }

    private QualityMetrics metrics() {
        QualitySample sample = new QualitySample(MARCH, CarePolicy.usual(BERLIN), BERLIN, NOW);
        sample.add(facts);
        return sample.metrics();
    }

    private void promise(String key, String due) {
        at("2026-02-01T12:00:00Z", Promised.of(key, "delivery", Instant.parse(due)));
    }

    private void at(String time, Detail detail) {
        facts.add(fact(time, detail));
    }

    private Interaction fact(String time, Detail detail) {
        return Source.of("test", Channel.WEB).fact("" + facts.size(), ANNA, Instant.parse(time), detail);
    }
}
