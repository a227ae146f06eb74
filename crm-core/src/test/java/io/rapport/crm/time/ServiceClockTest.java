package io.rapport.crm.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.care.ServiceLevel;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests how long a case has taken, and until when it should be done. */
class ServiceClockTest {
    private static final List<String> NINE_TO_FIVE = List.of("09:00-17:00");
    private static final BusinessCalendar OFFICE = new BusinessCalendar(
            ZoneOffset.UTC, Map.of(MONDAY, NINE_TO_FIVE, TUESDAY, NINE_TO_FIVE, WEDNESDAY, NINE_TO_FIVE), Set.of());
    private static final Duration DAY = Duration.ofHours(8);

    @Test
    void withoutPausesItRunsWheneverTheCompanyWorks() {
        ServiceClock clock = ServiceClock.from(OFFICE, monday("13:00"));

        assertThat(clock.deadline(DAY)).contains(tuesday("13:00"));
        assertThat(clock.elapsed(tuesday("10:00"))).isEqualTo(Duration.ofHours(5));
        assertThat(clock.elapsed(monday("12:00"))).isZero();
    }

    @Test
    void itStandsStillWhileTheCompanyWaitsForTheCustomer() {
        ServiceClock clock = paused(Pause.between(monday("15:00"), tuesday("11:00")));

        assertThat(clock.deadline(DAY)).contains(tuesday("17:00"));
        assertThat(clock.elapsed(monday("14:00"))).isEqualTo(Duration.ofHours(1));
        assertThat(clock.elapsed(tuesday("10:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(clock.elapsed(tuesday("12:00"))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aPauseAtNightOrBeforeTheStartMovesNothing() {
        ServiceClock clock = paused(
                Pause.between(monday("17:00"), tuesday("09:00")),
                Pause.between(monday("09:00"), monday("12:00")),
                Pause.between(monday("12:00"), monday("13:00")),
                Pause.between(monday("15:00"), monday("15:00")));

        assertThat(clock.deadline(DAY)).contains(tuesday("13:00"));
        assertThat(clock.pauses()).containsExactly(Pause.between(monday("17:00"), tuesday("09:00")));
    }

    @Test
    void whileAPauseIsOpenThereIsNoDeadline() {
        ServiceClock clock = paused(Pause.since(tuesday("11:00")));

        assertThat(clock.deadline(DAY)).isEmpty();
        assertThat(clock.isLate(DAY, Instant.parse("2036-03-09T00:00:00Z"))).isFalse();
        assertThat(clock.elapsed(Instant.parse("2036-03-09T00:00:00Z"))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aDeadlineThatPassedBeforeThePauseStands() {
        assertThat(paused(Pause.since(tuesday("13:01"))).deadline(DAY)).contains(tuesday("13:00"));
        assertThat(paused(Pause.since(tuesday("13:00"))).deadline(DAY)).contains(tuesday("13:00"));
        assertThat(paused(Pause.since(tuesday("12:59"))).deadline(DAY)).isEmpty();
    }

    @Test
    void anythingAfterTheDeadlineIsLateAlsoBeforeTheCompanyOpensAgain() {
        ServiceClock clock = ServiceClock.from(OFFICE, monday("09:00"));

        assertThat(clock.deadline(DAY)).contains(monday("17:00"));
        assertThat(clock.isLate(DAY, monday("17:00"))).isFalse();
        assertThat(clock.isLate(DAY, monday("17:01"))).isTrue();
        assertThat(clock.elapsed(monday("17:01"))).isEqualTo(DAY);
    }

    @Test
    void timesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Pause.between(monday("12:00"), monday("11:59")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("pause.until: before the pause begins");
        assertThatThrownBy(() -> Pause.since(Instant.MIN)).hasMessageContaining("pause.from");
        assertThatThrownBy(() -> Pause.between(monday("12:00"), Instant.MAX)).hasMessageContaining("pause.until");
        assertThatThrownBy(() -> ServiceClock.from(OFFICE, Instant.MAX)).hasMessageContaining("service_clock.start");
        assertThatThrownBy(() -> paused().deadline(Duration.ofHours(-1))).hasMessageContaining("worked: negative");
    }

    @Test
    void aServiceLevelIsWorkingTimeAboveZero() {
        ServiceLevel level = Json.read(
                "service_level", "{\"first_response_minutes\": 240, \"resolution_minutes\": 960}", ServiceLevel.class);

        assertThat(level).isEqualTo(new ServiceLevel(240, 960));
        assertThat(Json.read("service_level", Json.write(level), ServiceLevel.class))
                .isEqualTo(level);
        assertThat(level.firstResponse()).hasHours(4);
        assertThat(level.resolution()).hasHours(16);
        assertThatThrownBy(() -> new ServiceLevel(0, 960)).hasMessageContaining("service_level.first_response_minutes");
        assertThatThrownBy(() -> new ServiceLevel(240, 0)).hasMessageContaining("service_level.resolution_minutes");
        assertThatThrownBy(() -> new ServiceLevel(240, 525_601)).hasMessageContaining("525601 minutes");
    }

    private static ServiceClock paused(Pause... pauses) {
        return new ServiceClock(OFFICE, monday("13:00"), List.of(pauses));
    }

    private static Instant monday(String time) {
        return Instant.parse("2026-03-09T" + time + ":00Z");
    }

    private static Instant tuesday(String time) {
        return Instant.parse("2026-03-10T" + time + ":00Z");
    }
}
