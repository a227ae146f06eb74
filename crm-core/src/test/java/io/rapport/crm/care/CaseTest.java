package io.rapport.crm.care;

import static io.rapport.crm.care.Chronicle.LATER;
import static io.rapport.crm.care.Chronicle.MONDAY;
import static io.rapport.crm.care.Chronicle.complained;
import static io.rapport.crm.care.Chronicle.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.care.Case.Status;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Suggested;
import org.junit.jupiter.api.Test;

/** Tests what customers come with, and how it stands. Monday is the 9th of March; the office opens at 08:00 UTC. */
class CaseTest {
    private static final Ref KIM = Ref.agent("kim");
    private static final Ref LEE = Ref.agent("lee");

    @Test
    void casesAreInTheOrderInWhichTheyBeganAndFailuresInThatOfTheComplaints() {
        Care care = Chronicle.usual()
                .on("03-02 09:00", Asked.about("7", "delivery"))
                .on("03-03 09:00", Complained.of("6", "delivery"))
                .on("03-04 09:00", Complained.of("7", "delivery"))
                .as("03-05 09:00");

        assertThat(care.cases()).extracting(Case::number).containsExactly("7", "6");
        assertThat(care.courses()).extracting(CaseCourse::failureRank).containsExactly(2, 1);
    }

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
}
