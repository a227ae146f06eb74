package io.rapport.crm.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.interaction.Json;
import io.rapport.crm.time.Calendars.Changing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Tests what holds for every calendar, whatever happens to the clock. */
class BusinessCalendarLawsTest {
    private static final int WEEK_IN_MINUTES = 7 * 24 * 60;
    private static final long MONTH = 30 * 24 * 3_600_000L;

    @Property
    void workingTimeIsWhatSomebodyCountsWhoLooksAtTheClockEachMinute(
            @ForAll("changing") Changing some,
            @ForAll @IntRange(min = -WEEK_IN_MINUTES, max = WEEK_IN_MINUTES) int start,
            @ForAll @IntRange(max = WEEK_IN_MINUTES) int length,
            @ForAll @IntRange(max = 100) int percent) {
        Instant from = some.minutesLater(start);
        Instant to = some.minutesLater(start + length);
        List<Instant> worked = MinuteByMinute.worked(some.calendar(), from, to);
        int part = worked.size() * percent / 100;
        Instant end = part == 0 ? from : worked.get(part - 1).plus(1, ChronoUnit.MINUTES);

        assertThat(some.calendar().between(from, to)).isEqualTo(Duration.ofMinutes(worked.size()));
        assertThat(some.calendar().plus(from, Duration.ofMinutes(part))).isEqualTo(end);
    }

    @Property
    void workIsOverWhenItHasPassedAndNotBefore(
            @ForAll("changing") Changing some,
            @ForAll @LongRange(min = -MONTH, max = MONTH) long start,
            @ForAll @LongRange(min = 1, max = MONTH) long worked) {
        Instant from = some.later(start);
        Instant end = some.calendar().plus(from, Duration.ofMillis(worked));

        assertThat(some.calendar().between(from, end)).hasMillis(worked);
        assertThat(some.calendar().between(from, end.minusMillis(1))).hasMillis(worked - 1);
    }

    @Property
    void workMayBeDoneInParts(
            @ForAll("changing") Changing some,
            @ForAll @LongRange(min = -MONTH, max = MONTH) long start,
            @ForAll @LongRange(max = MONTH) long first,
            @ForAll @LongRange(max = MONTH) long second) {
        BusinessCalendar calendar = some.calendar();
        Instant from = some.later(start);

        assertThat(calendar.plus(calendar.plus(from, Duration.ofMillis(first)), Duration.ofMillis(second)))
                .isEqualTo(calendar.plus(from, Duration.ofMillis(first + second)));
    }

    @Property
    void theWorkOfTwoTimesAddsUp(
            @ForAll("changing") Changing some,
            @ForAll @LongRange(min = -MONTH, max = MONTH) long start,
            @ForAll @LongRange(max = MONTH) long first,
            @ForAll @LongRange(max = MONTH) long second) {
        BusinessCalendar calendar = some.calendar();
        Instant from = some.later(start);
        Instant middle = some.later(start + first);
        Instant to = some.later(start + first + second);

        assertThat(calendar.between(from, to))
                .isEqualTo(calendar.between(from, middle).plus(calendar.between(middle, to)))
                .isBetween(Duration.ZERO, Duration.between(from, to));
        assertThat(calendar.between(to, from)).isZero();
    }

    @Property
    void whoBeginsLaterOrHasMoreToDoIsNotReadyEarlier(
            @ForAll("changing") Changing some,
            @ForAll @LongRange(min = -MONTH, max = MONTH) long start,
            @ForAll @LongRange(max = MONTH) long later,
            @ForAll @LongRange(max = MONTH) long worked,
            @ForAll @LongRange(max = MONTH) long more) {
        BusinessCalendar calendar = some.calendar();
        Instant end = calendar.plus(some.later(start), Duration.ofMillis(worked));

        assertThat(calendar.plus(some.later(start + later), Duration.ofMillis(worked)))
                .isAfterOrEqualTo(end);
        assertThat(calendar.plus(some.later(start), Duration.ofMillis(worked + more)))
                .isAfterOrEqualTo(end);
    }

    @Property
    void aroundTheClockWorkingTimeIsTimeItself(
            @ForAll("changing") Changing some,
            @ForAll @LongRange(min = -MONTH, max = MONTH) long start,
            @ForAll @LongRange(max = MONTH) long worked) {
        BusinessCalendar always = BusinessCalendar.always(some.calendar().zone());

        assertThat(always.plus(some.later(start), Duration.ofMillis(worked))).isEqualTo(some.later(start + worked));
        assertThat(always.between(some.later(start), some.later(start + worked)))
                .hasMillis(worked);
    }

    @Property
    void aCalendarIsWhatWasWrittenOfIt(@ForAll("changing") Changing some) {
        String json = Json.write(some.calendar());
        assertThat(Json.read("business_calendar", json, BusinessCalendar.class)).isEqualTo(some.calendar());
    }

    @Provide
    Arbitrary<Changing> changing() {
        return Calendars.changing();
    }
}
