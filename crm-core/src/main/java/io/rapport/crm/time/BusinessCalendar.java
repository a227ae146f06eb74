package io.rapport.crm.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * When a company works: hours for each day of the week, and holidays. Immutable.
 *
 * <p>Working time passes whenever the clock on the wall shows an hour of work, and is measured in time that really passes.
 * If clocks go forward from two to three, {@code 01:00-05:00} is three hours of work on that day; if they go back from three
 * to two, it is five, and {@code 02:00-03:00} comes twice. Times are whole milliseconds, from the year 1900 to 9999; what is
 * finer is cut off.
 *
 * <p>As JSON, where a policy holds one: <code>{"zone":"Europe/Berlin","hours":{"monday":["09:00-12:00","13:00-17:30"]},
 * "holidays":["2026-12-25"]}</code>.
 */
public final class BusinessCalendar {
    private static final int MOST_HOLIDAYS = 10_000;
    private static final LocalDate FIRST_HOLIDAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_HOLIDAY = LocalDate.of(9999, 12, 31);
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
    private static final Duration LONGEST = Duration.ofDays(10_000 * 366L);

    private final ZoneId zone;
    private final Map<DayOfWeek, List<String>> hours;
    private final Set<LocalDate> holidays;
    private final WorkingTime time;

    /**
     * A calendar.
     *
     * @param zone where the clock hangs
     * @param hours the intervals of each working day, in any order, not overlapping: {@code 09:00-17:30}. The last may end at
     *     {@code 24:00}; hours after midnight belong to the next day.
     * @param holidays days without work, from 1900 to 9999, at most 10,000
     * @throws InvalidInputException if no day has working hours, an interval is in another form, does not end after it
     *     begins or overlaps another, or there are too many holidays or one of another time
     */
    @JsonCreator
    public BusinessCalendar(
            @JsonProperty("zone") ZoneId zone,
            @JsonProperty("hours") Map<DayOfWeek, List<String>> hours,
            @JsonProperty("holidays") Set<LocalDate> holidays) {
        Require.atMost(
                MOST_HOLIDAYS, holidays.size(), "business_calendar.holidays", "days", "give at most " + MOST_HOLIDAYS);
        this.zone = zone;
        Map<DayOfWeek, List<String>> open = Maps.filterValues(hours, intervals -> !intervals.isEmpty());
        this.hours = Maps.immutableEnumMap(Maps.transformValues(open, ImmutableList::sortedCopyOf));
        this.holidays = ImmutableSortedSet.copyOf(holidays);
        this.holidays.forEach(BusinessCalendar::check);
        time = new WorkingTime(WallClock.of(zone), new WorkingDays(new WorkingWeek(this.hours), this.holidays));
    }

    private static void check(LocalDate holiday) {
        Require.that(
                !holiday.isBefore(FIRST_HOLIDAY) && !holiday.isAfter(LAST_HOLIDAY),
                "business_calendar.holidays",
                "outside the years 1900 to 9999",
                "check the dates");
    }

    /** Work around the clock, every day. */
    public static BusinessCalendar always(ZoneId zone) {
        List<String> allDay = List.of("00:00-24:00");
        return new BusinessCalendar(zone, Maps.toMap(EnumSet.allOf(DayOfWeek.class), day -> allDay), Set.of());
    }

    /** Where the clock hangs. */
    @JsonProperty
    public ZoneId zone() {
        return zone;
    }

    /** The intervals of each working day, in order. */
    @JsonProperty
    public Map<DayOfWeek, List<String>> hours() {
        return hours;
    }

    /** Days without work, in order. */
    @JsonProperty
    public Set<LocalDate> holidays() {
        return holidays;
    }

    /**
     * The first time by which so much has been worked. No work at all is done at once, also at night; else it is a time of
     * work or the end of one: four hours from 13:30 on a day that ends at 17:30 are over at 17:30, not when the next day
     * begins.
     *
     * @param from from the year 1900 to 9999
     * @param worked how much, not negative
     * @throws InvalidInputException if a value is out of its range, or so much is not worked before the year 10,000
     */
    public Instant plus(Instant from, Duration worked) {
        Require.that(!worked.isNegative(), "business_calendar.worked", "negative", "give no time or more");
        boolean counted = worked.compareTo(LONGEST) < 0;
        OptionalLong end = counted
                ? time.plus(millis("business_calendar.from", from), worked.toMillis(), LATEST)
                : OptionalLong.empty();
        Require.that(
                end.isPresent(), "business_calendar.worked", "not over before the year 10,000", "give a shorter time");
        return Instant.ofEpochMilli(end.getAsLong());
    }

    /**
     * How much is worked from a time to another; nothing if that is not after it.
     *
     * @param from from the year 1900 to 9999
     * @param to from the year 1900 to 9999
     * @throws InvalidInputException if one lies outside
     */
    public Duration between(Instant from, Instant to) {
        return Duration.ofMillis(millisBetween(from, to));
    }

    /** The same in milliseconds. */
    long millisBetween(Instant from, Instant to) {
        return time.between(millis("business_calendar.from", from), millis("business_calendar.to", to));
    }

    private static long millis(String field, Instant time) {
        return Moment.of(field, time).toEpochMilli();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that
                && zone.equals(that.zone)
                && hours.equals(that.hours)
                && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, hours, holidays);
    }

    @Override
    public String toString() {
        return "BusinessCalendar[zone=" + zone + ", hours=" + hours + ", holidays=" + holidays.size() + "]";
    }
}
