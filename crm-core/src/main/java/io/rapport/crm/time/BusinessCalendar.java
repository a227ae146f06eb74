package io.rapport.crm.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A calendar says when a company works: at the hours of each day of the week, at other hours on single dates, and not
 * at all on holidays. It is immutable.
 *
 * <p>Working time passes whenever the clock on the wall shows an hour of work, and is measured in time that really
 * passes. If clocks go forward from two to three, {@code 01:00-05:00} is three hours of work on that day; if they go
 * back from three to two, it is five, and {@code 02:00-03:00} comes twice. Times are whole milliseconds, from the year
 * 1900 to 9999; what is finer is cut off.
 *
 * <p>A policy that holds a calendar writes it like this:
 *
 * <pre>{@code
 * {"zone": "Europe/Berlin",
 *  "hours": {"monday": ["09:00-12:00", "13:00-17:30"]},
 *  "holidays": ["2026-12-25"],
 *  "other_hours": {"2026-12-24": ["09:00-12:00"]}}
 * }</pre>
 */
public final class BusinessCalendar {
    private static final int MOST_DATES = 10_000;
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
    private static final Duration LONGEST = Duration.ofDays(10_000 * 366L);

    private final ZoneId zone;
    private final Map<DayOfWeek, List<String>> hours;
    private final Set<LocalDate> holidays;
    private final Map<LocalDate, List<String>> otherHours;
    private final WorkingTime time;

    /**
     * Makes a calendar without other hours on single dates; {@link #withOtherHours} adds them.
     *
     * @param zone where the clock hangs
     * @param hours the intervals of each working day, in any order, not overlapping: {@code 09:00-17:30}. The last may
     *     end at {@code 24:00}; hours after midnight belong to the next day.
     * @param holidays days without work, from 1900 to 9999, at most 10,000
     * @throws InvalidInputException if no day has working hours, an interval is in another form, does not end after it
     *     begins or overlaps another, or there are too many holidays or one of another time
     */
    public BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<String>> hours, Set<LocalDate> holidays) {
        this(zone, hours, holidays, Map.of());
    }

    @JsonCreator
    private BusinessCalendar(
            @JsonProperty("zone") ZoneId zone,
            @JsonProperty("hours") Map<DayOfWeek, List<String>> hours,
            @JsonProperty("holidays") Set<LocalDate> holidays,
            @JsonProperty("other_hours") Map<LocalDate, List<String>> otherHours) {
        check("business_calendar.holidays", holidays);
        check("business_calendar.other_hours", otherHours.keySet());
        this.zone = zone;
        Map<DayOfWeek, List<String>> open = Maps.filterValues(hours, intervals -> !intervals.isEmpty());
        this.hours = Maps.immutableEnumMap(Maps.transformValues(open, ImmutableList::sortedCopyOf));
        this.holidays = ImmutableSortedSet.copyOf(holidays);
        this.otherHours = ImmutableSortedMap.copyOf(Maps.transformValues(otherHours, ImmutableList::sortedCopyOf));
        Require.that(
                Collections.disjoint(this.holidays, this.otherHours.keySet()),
                "business_calendar.other_hours",
                "a date that is also a holiday",
                "decide whether there is work on it");
        time = new WorkingTime(
                WallClock.of(zone), new WorkingDays(new WorkingWeek(this.hours), this.holidays, this.otherHours));
    }

    private static void check(String field, Set<LocalDate> dates) {
        Require.atMost(MOST_DATES, dates.size(), field, "days", "give at most " + MOST_DATES);
        for (LocalDate date : dates) {
            boolean inRange = !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
            Require.that(inRange, field, "outside the years 1900 to 9999", "check the dates");
        }
    }

    /** Makes a calendar of work around the clock, every day. */
    public static BusinessCalendar always(ZoneId zone) {
        List<String> allDay = List.of("00:00-24:00");
        return new BusinessCalendar(zone, Maps.toMap(EnumSet.allOf(DayOfWeek.class), day -> allDay), Set.of());
    }

    /**
     * Makes a calendar that knows other hours on single dates: a half day before a holiday, a Saturday on which there
     * is work. They take the place of the hours of the week on that date, and of all other hours that this calendar
     * knows.
     *
     * @param otherHours the intervals of each such date, at least one, in the form of those of the week; from 1900 to
     *     9999, at most 10,000 dates
     * @throws InvalidInputException if a date is a holiday too, has no hours or is of another time, there are too many,
     *     or an interval is in another form, does not end after it begins or overlaps another
     */
    public BusinessCalendar withOtherHours(Map<LocalDate, List<String>> otherHours) {
        return new BusinessCalendar(zone, hours, holidays, otherHours);
    }

    /** Says where the clock hangs. */
    @JsonProperty
    public ZoneId zone() {
        return zone;
    }

    /** Lists the intervals of each working day of the week, in order. */
    @JsonProperty
    public Map<DayOfWeek, List<String>> hours() {
        return hours;
    }

    /** Lists the days without work, in order. */
    @JsonProperty
    public Set<LocalDate> holidays() {
        return holidays;
    }

    /** Lists the dates with hours other than those of the week, and the intervals of each, in order. */
    @JsonProperty
    public Map<LocalDate, List<String>> otherHours() {
        return otherHours;
    }

    /**
     * Finds the first time by which so much has been worked. No work at all is done at once, also at night. Otherwise
     * it is a time of work or the end of one: four hours from 13:30 on a day that ends at 17:30 are over at 17:30, not
     * when the next day begins.
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
     * Counts how much is worked from a time to another; nothing is if that is not after it.
     *
     * @param from from the year 1900 to 9999
     * @param to from the year 1900 to 9999
     * @throws InvalidInputException if one lies outside
     */
    public Duration between(Instant from, Instant to) {
        return Duration.ofMillis(millisBetween(from, to));
    }

    /** Counts the same in milliseconds. */
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
                && holidays.equals(that.holidays)
                && otherHours.equals(that.otherHours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, hours, holidays, otherHours);
    }

    @Override
    public String toString() {
        return "BusinessCalendar[zone=" + zone + ", hours=" + hours + ", holidays=" + holidays.size() + ", otherHours="
                + otherHours.size() + "]";
    }
}
