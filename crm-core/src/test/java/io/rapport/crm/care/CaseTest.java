package io.rapport.crm.care;

import static io.rapport.crm.care.Chronicle.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.care.Case.Status;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Confirmed;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Suggested;
import io.rapport.crm.money.Money;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What customers come with, and how it stands. Monday is the 9th of March; the office opens at 08:00 UTC. */
class CaseTest {
    private static final String MONDAY = "03-09 09:00";
    private static final String LATER = "06-01 12:00";
    private static final Ref KIM = Ref.agent("kim");
    private static final Ref LEE = Ref.agent("lee");

    @Test
    void aQuestionIsACaseUntilItIsAnswered() {
        Chronicle chronicle = Chronicle.usual().on(MONDAY, Asked.about("7", "delivery"));
        Case open = chronicle.theCase(MONDAY);

        assertThat(open.kind()).isEqualTo(CaseKind.QUERY);
        assertThat(open.subject()).isEqualTo("delivery");
        assertThat(open.channel()).isEqualTo(Channel.WEB);
        assertThat(open.openedAt()).isEqualTo(time(MONDAY));
        assertThat(open.status()).isEqualTo(Status.OPEN);
        assertThat(open.replyDue()).contains(time("03-09 13:00"));
        assertThat(open.resolutionDue()).contains(time("03-11 09:00"));
        assertThat(open.ref()).isEqualTo(Ref.caseNumber("7"));

        Case answered = chronicle
                .on("03-09 10:00", Answered.with("delivery", "two_days").to("7"))
                .theCase(MONDAY);
        assertThat(answered.status()).isEqualTo(Status.CLOSED);
        assertThat(answered.isOpen()).isFalse();
        assertThat(answered.firstReply()).contains(time("03-09 10:00"));
        assertThat(answered.settledAt()).contains(time("03-09 10:00"));
        assertThat(chronicle.as(LATER).openCases()).isEmpty();
    }

    @Test
    void anIdeaIsACaseUntilItIsAnswered() {
        Chronicle chronicle = Chronicle.usual().on(MONDAY, Suggested.about("7", "opening_hours"));

        assertThat(chronicle.theCase(MONDAY).kind()).isEqualTo(CaseKind.SUGGESTION);
        assertThat(chronicle.theCase(MONDAY).replyDue()).contains(time("03-10 09:00"));
        assertThat(chronicle.theCase(MONDAY).resolutionDue()).contains(time("03-23 09:00"));
        assertThat(chronicle
                        .on("03-20 10:00", Answered.with("opening_hours", "yes").to("7"))
                        .theCase(LATER)
                        .status())
                .isEqualTo(Status.CLOSED);
    }

    @Test
    void aComplaintIsNotSettledByAnAnswer() {
        Chronicle chronicle =
                complained().on("03-09 10:00", Answered.with("delivery", "soon").to("7"));

        assertThat(chronicle.theCase(MONDAY).kind()).isEqualTo(CaseKind.COMPLAINT);
        assertThat(chronicle.theCase(MONDAY).status()).isEqualTo(Status.OPEN);
        assertThat(chronicle.theCase(MONDAY).firstReply()).contains(time("03-09 10:00"));
        assertThat(chronicle.as(MONDAY).hasOpenComplaint()).isTrue();
    }

    @Test
    void whatSettlesItAlsoRepliesAndTheCustomerHasAFortnightToComeBack() {
        Chronicle chronicle = complained().on("03-10 09:00", Resolved.of("7"));

        assertThat(chronicle.theCase("03-24 08:59").status()).isEqualTo(Status.SETTLED);
        assertThat(chronicle.theCase("03-24 09:00").status()).isEqualTo(Status.CLOSED);
        assertThat(chronicle.theCase(LATER).firstReply()).contains(time("03-10 09:00"));
        assertThat(chronicle.as("03-10 10:00").hasOpenComplaint()).isFalse();
    }

    @Test
    void whatTheCustomerAgreesToIsOver() {
        assertThat(complained()
                        .on("03-10 09:00", Resolved.of("7").andConfirmed())
                        .theCase("03-10 09:00")
                        .status())
                .isEqualTo(Status.CLOSED);
        assertThat(complained()
                        .on("03-10 09:00", Resolved.of("7"))
                        .on("03-10 11:00", new Confirmed("7"))
                        .theCase("03-10 12:00")
                        .status())
                .isEqualTo(Status.CLOSED);
    }

    @Test
    void whatWasAgreedToBeforeIsNotWhatWasSettledAgain() {
        Chronicle chronicle = complained()
                .on("03-10 09:00", Resolved.of("7"))
                .on("03-10 11:00", new Confirmed("7"))
                .on("03-11 09:00", new Reopened("7"))
                .on("03-12 09:00", Resolved.of("7"));

        assertThat(chronicle.theCase("03-12 10:00").status()).isEqualTo(Status.SETTLED);
    }

    @Test
    void itIsOpenAgainWhenTheCustomerComesBackAndTheClockStoodStillMeanwhile() {
        Chronicle chronicle = complained().on("03-10 09:00", Resolved.of("7")).on("03-16 09:00", new Reopened("7"));
        Case one = chronicle.theCase("03-16 10:00");

        assertThat(one.status()).isEqualTo(Status.OPEN);
        assertThat(one.settledAt()).isEmpty();
        assertThat(one.reopenings()).isEqualTo(1);
        // One of three working days was used up.
        assertThat(one.resolutionDue()).contains(time("03-18 09:00"));
    }

    @Test
    void toComeBackTwiceStopsNoClock() {
        Chronicle chronicle = complained()
                .on("03-10 09:00", Resolved.of("7"))
                .on("03-16 09:00", new Reopened("7"))
                .on("03-18 08:00", new Reopened("7"));

        assertThat(chronicle.theCase("03-18 10:00").resolutionDue()).contains(time("03-18 09:00"));
    }

    @Test
    void whoComplainsAgainUnderTheSameNumberIsHeard() {
        Chronicle chronicle = complained()
                .on("03-10 09:00", Resolved.of("7"))
                .on("03-16 09:00", Complained.of("7", "delivery").inPublic(500).losing(euros("20.00")));
        Case one = chronicle.theCase("03-16 10:00");

        assertThat(one.status()).isEqualTo(Status.OPEN);
        assertThat(one.openedAt()).isEqualTo(time(MONDAY));
        assertThat(one.resolutionDue()).contains(time("03-18 09:00"));
        assertThat(one.reach()).isEqualTo(500);
        assertThat(one.loss()).contains(euros("20.00"));
        assertThat(one.reopenings()).isEqualTo(1);
    }

    @Test
    void whoComplainsOftenDoesNotStartTheClockAgain() {
        Chronicle chronicle = complained();
        for (int minute = 10; minute < 60; minute++) {
            chronicle.on("03-09 09:" + minute, Complained.of("7", "delivery"));
        }

        assertThat(chronicle.theCase("03-09 10:00").openedAt()).isEqualTo(time(MONDAY));
        assertThat(chronicle.theCase("03-09 10:00").replyDue()).contains(time("03-09 11:00"));
        assertThat(chronicle.theCase("03-09 10:00").reopenings()).isZero();
    }

    @Test
    void aQuestionMayBecomeAComplaintUnderTheSameNumber() {
        Chronicle chronicle = Chronicle.usual()
                .on("03-09 09:30", Complained.of("7", "billing"))
                .on(MONDAY, Asked.about("7", "invoice"));
        Case one = chronicle.theCase("03-09 09:45");

        assertThat(one.kind()).isEqualTo(CaseKind.COMPLAINT);
        assertThat(one.subject()).isEqualTo("billing");
        assertThat(one.openedAt()).isEqualTo(time(MONDAY));
        assertThat(one.replyDue()).contains(time("03-09 11:00"));
        assertThat(one.reopenings()).isZero();
    }

    @Test
    void betweenTheAnswerAndTheComplaintTheClockStandsStill() {
        Chronicle chronicle = Chronicle.usual()
                .on(MONDAY, Asked.about("7", "invoice"))
                .on("03-09 10:00", Answered.with("invoice", "is_right").to("7"))
                .on("03-16 10:00", Complained.of("7", "billing"));
        Case one = chronicle.theCase("03-16 11:00");

        assertThat(one.status()).isEqualTo(Status.OPEN);
        assertThat(one.resolutionDue()).contains(time("03-19 09:00"));
    }

    @Test
    void aDeadlineGoesOverTheWeekendTheHolidayAndTheChangedClock() {
        BusinessCalendar office = CarePolicy.usual(Chronicle.ZONE).calendar();
        CarePolicy withHoliday = CarePolicy.usual(Chronicle.ZONE)
                .calendar(new BusinessCalendar(office.zone(), office.hours(), Set.of(LocalDate.parse("2026-03-31"))));
        // Friday, 16:00 in Berlin. On Sunday the clock is put forward; the office opens at 07:00 UTC from then on.
        Case one = Chronicle.under(withHoliday)
                .on("03-27 15:00", Complained.of("7", "delivery"))
                .theCase("03-27 15:00");

        assertThat(one.replyDue()).contains(time("03-30 08:00"));
        assertThat(one.resolutionDue()).contains(time("04-02 14:00"));
        assertThat(one.isReplyOverdue(time("03-30 08:00"))).isFalse();
        assertThat(one.isReplyOverdue(time("03-30 08:01"))).isTrue();
        assertThat(one.isResolutionOverdue(time("04-02 14:01"))).isTrue();
    }

    @Test
    void theClockStandsStillWhileTheCompanyWaitsForTheCustomer() {
        Chronicle chronicle = complained().on("03-09 10:00", waiting());
        Case waits = chronicle.theCase("03-20 00:00");

        assertThat(waits.status()).isEqualTo(Status.WAITING);
        assertThat(waits.isOpen()).isTrue();
        assertThat(waits.firstReply()).contains(time("03-09 10:00"));
        assertThat(waits.resolutionDue()).isEmpty();
        assertThat(waits.isResolutionOverdue(time(LATER))).isFalse();

        Case goesOn = chronicle
                .on("03-16 10:00", Contacted.inbound("photo"), Ref.caseNumber("7"))
                .theCase("03-20 00:00");
        assertThat(goesOn.status()).isEqualTo(Status.OPEN);
        assertThat(goesOn.resolutionDue()).contains(time("03-19 09:00"));
    }

    @Test
    void anyWordOfTheCustomerEndsTheWaitAndAWordOfTheCompanyDoesNot() {
        assertThat(waited(Complained.of("7", "delivery"))).isEqualTo(Status.OPEN);
        assertThat(waited(new Confirmed("7"))).isEqualTo(Status.OPEN);
        assertThat(waited(new Reopened("7"))).isEqualTo(Status.OPEN);
        assertThat(waited(Contacted.inbound("photo"))).isEqualTo(Status.OPEN);
        assertThat(waited(Contacted.outbound("where is the photo"))).isEqualTo(Status.WAITING);
        assertThat(waited(Resolved.of("7"))).isEqualTo(Status.SETTLED);
    }

    @Test
    void whatTheCustomerSaysLaterDoesNotMakeAnEarlierWaitLonger() {
        Chronicle chronicle = complained().on("03-09 10:00", waiting());
        for (int day = 10; day < 20; day++) {
            chronicle.on("03-" + day + " 08:00", Contacted.inbound("photo"), Ref.caseNumber("7"));
        }

        // When the wait ended is forgotten, so it is as if there had been none.
        assertThat(chronicle.theCase(LATER).resolutionDue()).contains(time("03-12 09:00"));
    }

    @Test
    void whatSettlesItMayBeRecordedFirst() {
        Chronicle chronicle =
                Chronicle.usual().on("03-10 09:00", Resolved.of("7").andConfirmed());
        assertThat(chronicle.as(LATER).cases()).isEmpty();
        assertThat(chronicle.evidence(LATER)).isEmpty();

        chronicle.on(MONDAY, Complained.of("7", "delivery"));

        assertThat(chronicle.theCase(LATER).status()).isEqualTo(Status.CLOSED);
        assertThat(chronicle.theCase(LATER).settledAt()).contains(time("03-10 09:00"));
    }

    @Test
    void whatWasAnsweredBeforeTheCustomerComplainedSettlesNothing() {
        Chronicle chronicle =
                complained().on("03-08 09:00", Answered.with("delivery", "soon").to("7"));

        assertThat(chronicle.theCase(LATER).status()).isEqualTo(Status.OPEN);
        assertThat(chronicle.theCase(LATER).firstReply()).contains(time(MONDAY));
    }

    @Test
    void aFactAboutItsOwnCaseSaysNothingAboutAnotherThatItMentions() {
        Chronicle chronicle = complained()
                .on("03-10 09:00", Complained.of("8", "billing"), Ref.caseNumber("7"))
                .on("03-10 10:00", Resolved.of("8"), Ref.caseNumber("7"));

        assertThat(chronicle.as(LATER).openCases()).extracting(Case::number).containsExactly("7");
        assertThat(chronicle.as(LATER).cases()).extracting(Case::subject).containsExactly("delivery", "billing");
    }

    @Test
    void theCustomerMeetsOneOwnerAndHandOversAreCounted() {
        Chronicle chronicle = complained()
                .on("03-09 10:00", Assigned.to(KIM, "7"))
                .on("03-09 11:00", Assigned.to(KIM, "7"))
                .on("03-09 12:00", Assigned.to(LEE, "7"))
                .on("03-09 11:30", Assigned.to(KIM, "7"));
        Case one = chronicle.theCase(LATER);

        assertThat(one.owner()).contains(LEE);
        assertThat(one.ownedSince()).contains(time("03-09 12:00"));
        assertThat(one.team()).isEmpty();
        assertThat(one.handOvers()).isEqualTo(1);
        assertThat(complained().theCase(LATER).owner()).isEmpty();
        assertThat(complained().theCase(LATER).handOvers()).isZero();
    }

    @Test
    void casesAreListedByTheTimeAtWhichTheyBegan() {
        Chronicle chronicle =
                Chronicle.usual().on("03-10 09:00", Asked.about("1", "tea")).on(MONDAY, Asked.about("9", "tea"));

        assertThat(chronicle.as(LATER).cases()).extracting(Case::number).containsExactly("9", "1");
    }

    private static Status waited(Detail next) {
        return complained()
                .on("03-09 10:00", waiting())
                .on("03-09 11:00", next, Ref.caseNumber("7"))
                .theCase("03-09 12:00")
                .status();
    }

    private static AwaitingCustomer waiting() {
        return new AwaitingCustomer("7");
    }

    private static Chronicle complained() {
        return Chronicle.usual().on(MONDAY, Complained.of("7", "delivery"));
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
