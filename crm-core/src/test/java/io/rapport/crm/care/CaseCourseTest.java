package io.rapport.crm.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how cases went. Work is from 9 to 17, Monday to Friday, and 2 March 2026 is a Monday. */
class CaseCourseTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final List<Interaction> facts = new ArrayList<>();

    @Test
    void waitingForTheCustomerAndTheTimeBetweenSettlementAndReopeningDoNotCount() {
        at("2026-03-02T10:00:00Z", Complained.of("1", "delivery"));
        at("2026-03-02T12:00:00Z", new AwaitingCustomer("1"));
        facts.add(fact("2026-03-03T12:00:00Z", Contacted.inbound("here it is")).about(Ref.caseNumber("1")));
        at("2026-03-03T13:00:00Z", Resolved.of("1"));
        at("2026-03-04T09:00:00Z", new Reopened("1"));
        at("2026-03-04T10:30:00Z", Resolved.of("1"));

        assertThat(courses("2026-03-05T10:00:00Z"))
                .containsExactly(new CaseCourse(
                        CaseKind.COMPLAINT,
                        Instant.parse("2026-03-02T10:00:00Z"),
                        new Wait(Duration.ofHours(2), true),
                        new Wait(Duration.ofMinutes(2 * 60 + 60 + 90), true),
                        true,
                        true,
                        1));
    }

    @Test
    void whatIsOpenHasTakenAsLongAsItIsOpen() {
        at("2026-03-02T16:00:00Z", Asked.about("1", "size"));

        CaseCourse course = courses("2026-03-03T10:00:00Z").get(0);

        assertThat(course.firstResponse()).isEqualTo(new Wait(Duration.ofHours(2), false));
        assertThat(course.resolution()).isEqualTo(new Wait(Duration.ofHours(2), false));
        assertThat(course.everSettled()).isFalse();
        assertThat(course.failureRank()).isZero();
    }

    @Test
    void afterItWasOpenedAgainItIsNotOver() {
        at("2026-03-02T10:00:00Z", Asked.about("1", "size"));
        facts.add(fact("2026-03-02T11:00:00Z", Answered.with("size", "large")).about(Ref.caseNumber("1")));
        at("2026-03-02T12:00:00Z", new Reopened("1"));

        CaseCourse course = courses("2026-03-02T15:00:00Z").get(0);

        assertThat(course.resolution()).isEqualTo(new Wait(Duration.ofHours(4), false));
        assertThat(course.everSettled()).isTrue();
        assertThat(course.reopened()).isTrue();
    }

    @Test
    void aFailureIsRepeatedIfItsCauseComesBackWithinHalfAYear() {
        at("2026-01-01T10:00:00Z", Complained.of("1", "delivery"));
        at("2026-06-30T10:00:00Z", Complained.of("2", "delivery")); // 180 days later
        at("2026-06-30T10:00:01Z", Complained.of("3", "billing"));
        at("2026-06-30T10:00:02Z", Complained.of("4", "delivery"));
        at("2026-12-27T10:00:02Z", Complained.of("5", "delivery")); // 180 days after the fourth
        at("2027-06-25T10:00:03Z", Complained.of("6", "delivery")); // a second too late

        assertThat(courses("2027-08-01T10:00:00Z"))
                .extracting(CaseCourse::failureRank)
                .containsExactly(1, 2, 1, 2, 2, 1);
    }

    @Test
    void aComplaintAboutNothingIsNoFailureAndRepeatsNone() {
        at("2026-03-02T10:00:00Z", Complained.of("1", "delivery"));
        at("2026-03-02T11:00:00Z", Resolved.of("1").found(Resolved.Finding.UNFOUNDED));
        at("2026-03-03T10:00:00Z", Complained.of("2", "delivery"));
        at("2026-03-04T10:00:00Z", Complained.of("3", "delivery"));
        at("2026-03-04T11:00:00Z", Resolved.of("3").found(Resolved.Finding.UNFOUNDED));

        assertThat(courses("2026-03-05T10:00:00Z"))
                .extracting(CaseCourse::failureRank)
                .containsExactly(0, 1, 0);
    }

    @Test
    void nothingIsLeftOutHoweverMuchThereIs() {
        for (int number = 0; number < 300; number++) {
            Instant at = Instant.parse("2026-03-02T10:00:00Z").plusSeconds(number);
            facts.add(fact(at.toString(), Complained.of("" + number, "delivery")));
            facts.add(fact(at.plusSeconds(3600).toString(), Resolved.of("" + number)));
        }

        assertThat(courses("2026-03-05T10:00:00Z"))
                .hasSize(300)
                .extracting(CaseCourse::failureRank)
                .endsWith(299, 300);
    }

    @Test
    void nobodyWaitsForLessThanNoTime() {
        assertThatThrownBy(() -> new Wait(Duration.ofMillis(-1), true)).isInstanceOf(InvalidInputException.class);
    }

    private List<CaseCourse> courses(String now) {
        return Care.of(facts, CarePolicy.usual(UTC), Instant.parse(now)).courses();
    }

    private void at(String time, Detail detail) {
        facts.add(fact(time, detail));
    }

    private Interaction fact(String time, Detail detail) {
        return Source.of("test", Channel.PHONE)
                .fact("" + facts.size(), Customer.email("anna@example.org"), Instant.parse(time), detail);
    }
}
