package io.rapport.crm.care;

import static io.rapport.crm.care.Chronicle.LATER;
import static io.rapport.crm.care.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Confirmed;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Offered;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Resolved.Finding;
import io.rapport.crm.money.Money;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Shows what a failure and its recovery say about the company. Monday is the 9th of March; the office opens at 08:00
 * UTC.
 */
class ServiceRecoveryTest {
    private static final Resolved FULLY = Resolved.of("7")
            .redress(euros("20.00"))
            .apology(100)
            .explanation(100)
            .andConfirmed();

    @Property
    void aFailureIsNeverOutweighed(
            @ForAll @DoubleRange(min = 0, max = 1) double distributive,
            @ForAll @DoubleRange(min = 0, max = 1) double interactional,
            @ForAll @DoubleRange(min = 0, max = 1) double procedural,
            @ForAll @IntRange(min = 1, max = 100) int rank) {
        Recovery recovery = new Recovery(distributive, interactional, procedural);

        assertThat(recovery.justice()).isBetween(0.0, 1 + 1e-15);
        assertThat(recovery.leaves(rank)).isBetween(0.2 - 1e-15, 1.0);
        assertThat(recovery.leaves(rank + 1)).isGreaterThanOrEqualTo(recovery.leaves(rank));
    }

    @Property
    void moreJusticeNeverLeavesMore(
            @ForAll @IntRange(min = 0, max = 100) int apology,
            @ForAll @IntRange(min = 0, max = 100) int explanation,
            @ForAll @IntRange(min = 0, max = 3000) int redress,
            @ForAll @IntRange(min = 0, max = 5) int day,
            @ForAll @IntRange(min = 0, max = 3) int what) {
        Money amount = new Money(redress, Money.currency("EUR"));
        Resolved some = Resolved.of("7").redress(amount).apology(apology).explanation(explanation);
        Resolved more = switch (what) {
            case 0 -> some.redress(euros("30.00"));
            case 1 -> some.apology(100);
            case 2 -> some.explanation(100);
            default -> some;
        };
        int earlier = what == 3 ? 0 : day;

        assertThat(left(settled("03-1" + earlier + " 09:00", more)))
                .isLessThanOrEqualTo(left(settled("03-1" + day + " 09:00", some)));
    }

    @Test
    void whoReactsAfterHoursOnTheLastDayIsLate() {
        Chronicle onTheStroke = Chronicle.usual()
                .on("03-09 08:00", Complained.of("7", "delivery"))
                .on("03-11 16:00", Resolved.of("7"));
        Chronicle inTheEvening = Chronicle.usual()
                .on("03-09 08:00", Complained.of("7", "delivery"))
                .on("03-11 16:01", Resolved.of("7"));

        assertThat(onTheStroke.evidence("03-12 08:00")).noneMatch(text -> text.startsWith("complaint_ignored"));
        assertThat(inTheEvening.evidence("03-12 08:00")).anyMatch(text -> text.startsWith("complaint_ignored"));
    }

    @Test
    void aFailureThatWasFullyMadeGoodIsAFifthOfOneThatWasNot() {
        assertThat(left(complained())).isEqualTo(0.5);
        assertThat(left(settled("03-10 09:00", Resolved.of("7").found(Finding.SUBSTANTIATED))))
                .as("what was done in time, and nothing else")
                .isCloseTo(1 - 0.8 * 0.2, within(1e-6));
        assertThat(left(settled("03-10 09:00", FULLY.found(Finding.SUBSTANTIATED))))
                .isCloseTo(0.2, within(1e-6));
    }

    @Test
    void eachKindOfJusticeCountsAsTheReferenceSays() {
        Resolved right = Resolved.of("7").found(Finding.SUBSTANTIATED);

        assertThat(left(settled("03-10 09:00", right.redress(euros("10.00")))))
                .as("half of the loss")
                .isCloseTo(1 - 0.8 * (0.4 * 0.5 + 0.2), within(1e-6));
        assertThat(left(settled("03-10 09:00", right.redress(euros("99.00")))))
                .as("more than the loss")
                .isCloseTo(1 - 0.8 * (0.4 + 0.2), within(1e-6));
        assertThat(left(settled("03-10 09:00", right.redress(Money.of("99.00", "USD")))))
                .as("what cannot be compared")
                .isCloseTo(1 - 0.8 * 0.2, within(1e-6));
        assertThat(left(settled("03-10 09:00", right.apology(100))))
                .isCloseTo(1 - 0.8 * (0.4 * 0.5 + 0.2), within(1e-6));
        // Three working days are allowed and six were taken.
        assertThat(left(settled("03-17 09:00", right.apology(100).explanation(100))))
                .isCloseTo(1 - 0.8 * (0.4 + 0.2 * 0.5), within(1e-6));
    }

    @Test
    void redressForALossThatNobodyStatedRestoresIt() {
        Chronicle chronicle = Chronicle.usual()
                .on(MONDAY, Complained.of("7", "delivery"))
                .on("03-10 09:00", Resolved.of("7").redress(euros("5.00")).found(Finding.SUBSTANTIATED));

        assertThat(left(chronicle)).isCloseTo(1 - 0.8 * (0.4 + 0.2), within(1e-6));
    }

    @Test
    void aFailureOfTheSameKindAgainWithinHalfAYearRecoversLess() {
        assertThat(leftOfTheLast("03-09")).isCloseTo(1 - 0.8, within(1e-6));
        assertThat(leftOfTheLast("03-02", "03-09")).isCloseTo(1 - 0.5, within(1e-6));
        assertThat(leftOfTheLast("02-23", "03-02", "03-09")).isCloseTo(1 - 0.25, within(1e-6));
        assertThat(leftOfTheLast("02-16", "02-23", "03-02", "03-09")).isCloseTo(1 - 0.25, within(1e-6));
    }

    @Test
    void aFailureOfAnotherKindOrLongAgoOrUnfoundedIsNoRepetition() {
        Resolved full = FULLY.found(Finding.SUBSTANTIATED);
        Chronicle chronicle = complained()
                .on("03-10 09:00", full)
                .on("03-02 09:00", Complained.of("6", "billing"))
                .on("03-03 09:00", Complained.of("5", "delivery"))
                .on("03-04 09:00", Resolved.of("5").found(Finding.UNFOUNDED))
                .at(Chronicle.time(MONDAY).minusSeconds(86_400L * 180 + 1), Complained.of("4", "delivery"));

        assertThat(left(chronicle)).isCloseTo(0.2, within(1e-6));
        assertThat(left(chronicle.at(
                        Chronicle.time(MONDAY).minusSeconds(86_400L * 180), Complained.of("3", "delivery"))))
                .isCloseTo(0.5, within(1e-6));
    }

    @Test
    void whatIsNotAgreedToCountsWhenTheCustomerHasNotComeBackInTime() {
        Chronicle chronicle = complained()
                .on(
                        "03-10 09:00",
                        Resolved.of("7").apology(100).explanation(100).found(Finding.SUBSTANTIATED));

        assertThat(left(chronicle.as("03-24 08:59"))).isEqualTo(1);
        assertThat(left(chronicle.as("03-24 09:00"))).isCloseTo(1 - 0.8 * 0.6, within(1e-6));
        assertThat(left(chronicle.on("03-11 09:00", new Confirmed("7")).as("03-12 09:00")))
                .isCloseTo(1 - 0.8 * 0.6, within(1e-6));
        assertThat(left(chronicle.on("03-13 09:00", new Reopened("7")).as(LATER)))
                .as("who comes back has not agreed")
                .isEqualTo(1);
    }

    @Test
    void aComplaintCountsHalfAsLongAsNobodyHasFoundOutAndNothingIfItIsUnfounded() {
        assertThat(left(complained())).isEqualTo(0.5);
        assertThat(left(settled("03-10 09:00", Resolved.of("7")))).isCloseTo(0.5 * (1 - 0.8 * 0.2), within(1e-6));
        assertThat(settled("03-10 09:00", FULLY.found(Finding.UNFOUNDED)).evidence(LATER))
                .containsExactly("response_late +0.0 -1.0");
    }

    @Test
    void theCauseTellsWhichPartOfTrustIsHurtAndTheDayIsThatOfTheComplaint() {
        Chronicle chronicle = Chronicle.usual()
                .on("03-02 09:00", Asked.about("7", "invoice"))
                .on(MONDAY, Complained.of("7", "billing"))
                .on(MONDAY, Complained.of("8", "something_else"));

        assertThat(Chronicle.exhibits(chronicle.as(MONDAY)))
                .filteredOn(exhibit -> exhibit.evidence().type().startsWith("failure"))
                .extracting(exhibit -> exhibit.evidence().type(), Exhibit::at, Exhibit::source)
                .containsExactly(
                        tuple("failure_credibility", Chronicle.time(MONDAY), Ref.caseNumber("7")),
                        tuple("failure_reliability", Chronicle.time(MONDAY), Ref.caseNumber("8")));
    }

    @Test
    void whoReactsInTimeIsCreditedAndWhoDoesNotIsNot() {
        assertThat(asked().on("03-09 13:00", answer()).evidence(LATER)).containsExactly("response_in_time +1.0 -0.0");
        assertThat(asked().on("03-09 13:01", answer()).evidence(LATER)).containsExactly("response_late +0.0 -1.0");
        assertThat(asked().evidence("03-09 13:00")).isEmpty();
        assertThat(asked().evidence("03-09 13:01")).containsExactly("response_late +0.0 -1.0");
        assertThat(asked().on("03-09 12:00", new AwaitingCustomer("7")).evidence(LATER))
                .containsExactly("response_in_time +1.0 -0.0");
        assertThat(asked().on("03-09 12:00", Contacted.outbound("soon"), Ref.caseNumber("7"))
                        .evidence("03-09 13:01"))
                .containsExactly("response_in_time +1.0 -0.0");
        assertThat(asked().on("03-09 12:00", Contacted.inbound("hello"), Ref.caseNumber("7"))
                        .evidence("03-09 13:01"))
                .containsExactly("response_late +0.0 -1.0");
    }

    @Test
    void aComplaintToWhichNobodyReactsUntilItShouldBeSettledIsIgnored() {
        assertThat(complained().evidence("03-12 09:00"))
                .containsExactly("failure_reliability +0.0 -0.5", "response_late +0.0 -1.0");
        assertThat(complained().evidence("03-12 09:01"))
                .containsExactly(
                        "complaint_ignored +0.0 -1.0", "failure_reliability +0.0 -0.5", "response_late +0.0 -1.0");
        assertThat(settled("03-12 09:01", Resolved.of("7")).evidence(LATER)).contains("complaint_ignored +0.0 -1.0");
        assertThat(settled("03-12 09:00", Resolved.of("7")).evidence(LATER))
                .doesNotContain("complaint_ignored +0.0 -1.0");
        assertThat(asked().evidence(LATER)).containsExactly("response_late +0.0 -1.0");
    }

    @Test
    void whoOffersSomethingWhileAComplaintIsOpenShowsWhoseInterestComesFirst() {
        assertThat(offers("03-09 08:59", "03-10 09:00", "03-10 12:00")).isEmpty();
        assertThat(offers("03-09 09:00")).containsExactly("upsell_during_complaint +0.0 -1.0");
        assertThat(offers("03-10 08:59")).hasSize(1);
        assertThat(offers("03-11 09:00")).as("opened again").hasSize(1);
        assertThat(offers("03-12 09:00")).as("settled again").isEmpty();
        assertThat(offers("03-09 10:00", "03-09 11:00")).as("two on a day").hasSize(1);
        assertThat(offers("03-09 10:00", "03-10 08:00", "03-11 12:00")).hasSize(3);
    }

    @Test
    void anOfferWhileSeveralComplaintsAreOpenIsOneAndOfTheOneThatWasMadeFirst() {
        Chronicle chronicle = complained()
                .on("03-09 08:00", Asked.about("5", "delivery"))
                .on("03-09 09:01", Complained.of("6", "billing"))
                .on("03-09 10:00", Complained.of("5", "delivery"))
                .on("03-09 12:00", new Offered("o"));

        assertThat(Chronicle.exhibits(chronicle.as("03-09 12:00")))
                .filteredOn(exhibit -> exhibit.evidence().type().equals("upsell_during_complaint"))
                .extracting(Exhibit::source)
                .containsExactly(Ref.caseNumber("7"));
    }

    @Test
    void aQuestionIsNoReasonNotToOfferAlsoIfItBecomesAComplaint() {
        assertThat(asked().on("03-09 10:00", new Offered("o")).evidence("03-09 11:00"))
                .isEmpty();
        assertThat(asked().on("03-09 10:00", new Offered("o"))
                        .on("03-09 10:30", Complained.of("7", "delivery"))
                        .evidence("03-09 11:00"))
                .containsExactly("failure_reliability +0.0 -0.5");
    }

    private static List<String> offers(String... times) {
        Chronicle chronicle = complained()
                .on("03-10 09:00", Resolved.of("7"))
                .on("03-11 09:00", new Reopened("7"))
                .on("03-12 09:00", Resolved.of("7"));
        for (String time : times) {
            chronicle.on(time, new Offered("o"));
        }
        return chronicle.evidence(LATER).stream()
                .filter(text -> text.startsWith("upsell"))
                .toList();
    }

    /** Returns what is left of the last of several equal failures, each fully made good. */
    private static double leftOfTheLast(String... days) {
        Chronicle chronicle = Chronicle.usual();
        for (int i = 0; i < days.length; i++) {
            String number = i == days.length - 1 ? "7" : "other " + i;
            Resolved full = new Resolved(number, FULLY.redress(), 100, 100, true, Optional.of(Finding.SUBSTANTIATED));
            chronicle.on(days[i] + " 09:00", Complained.of(number, "delivery"));
            chronicle.on(days[i] + " 10:00", full);
        }
        return left(chronicle);
    }

    private static double left(Chronicle chronicle) {
        return left(chronicle.as(LATER));
    }

    /** Returns what is left of the failure behind case 7, in usual pieces. */
    private static double left(Care care) {
        return Chronicle.exhibits(care).stream()
                        .filter(exhibit -> exhibit.source().equals(Ref.caseNumber("7"))
                                && exhibit.evidence().type().startsWith("failure"))
                        .mapToLong(exhibit -> exhibit.evidence().unfavourable())
                        .sum()
                / 1e6;
    }

    private static Chronicle settled(String time, Resolved resolved) {
        return complained().on(time, resolved);
    }

    private static Chronicle complained() {
        return Chronicle.usual().on(MONDAY, Complained.of("7", "delivery").losing(euros("20.00")));
    }

    private static Chronicle asked() {
        return Chronicle.usual().on(MONDAY, Asked.about("7", "delivery"));
    }

    private static Answered answer() {
        return Answered.with("delivery", "two_days").to("7");
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
