package io.rapport.crm.care;

import static io.rapport.crm.care.Chronicle.LATER;
import static io.rapport.crm.care.Chronicle.MONDAY;
import static io.rapport.crm.care.Chronicle.complained;
import static io.rapport.crm.care.Chronicle.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.care.Case.Status;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Confirmed;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.money.Money;
import org.junit.jupiter.api.Test;

/** Tests how cases are settled, closed and opened again. Monday is the 9th of March; the office opens at 08:00 UTC. */
class CaseEndTest {
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

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
