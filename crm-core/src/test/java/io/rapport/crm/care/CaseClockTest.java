package io.rapport.crm.care;

import static io.rapport.crm.care.Chronicle.LATER;
import static io.rapport.crm.care.Chronicle.MONDAY;
import static io.rapport.crm.care.Chronicle.complained;
import static io.rapport.crm.care.Chronicle.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.care.Case.Status;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Confirmed;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tests by when a case has to be settled, and when its clock stands still. Monday is the 9th of March; the office opens
 * at 08:00 UTC.
 */
class CaseClockTest {
    @Test
    void aDeadlineGoesOverTheWeekendTheHolidayAndTheChangedClock() {
        BusinessCalendar office = CarePolicy.usual(Chronicle.ZONE).calendar();
        CarePolicy withHoliday = CarePolicy.usual(Chronicle.ZONE)
                .withCalendar(
                        new BusinessCalendar(office.zone(), office.hours(), Set.of(LocalDate.parse("2026-03-31"))));
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
    void toComeBackTwiceStopsNoClock() {
        Chronicle chronicle = complained()
                .on("03-10 09:00", Resolved.of("7"))
                .on("03-16 09:00", new Reopened("7"))
                .on("03-18 08:00", new Reopened("7"));

        assertThat(chronicle.theCase("03-18 10:00").resolutionDue()).contains(time("03-18 09:00"));
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
}
