package io.rapport.crm.time;

import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes calendars of all kinds, and days on which clocks were changed where they hang. */
final class Calendars {
    private Calendars() {}

    /** Holds a calendar and the noon of a day on which its clock was changed, or nearly so. */
    record Changing(BusinessCalendar calendar, Instant noon) {
        Instant minutesLater(long minutes) {
            return noon.plusSeconds(60 * minutes);
        }

        Instant later(long millis) {
            return noon.plusMillis(millis);
        }
    }

    private static final List<Tuple.Tuple2<String, String>> CHANGES = List.of(
            Tuple.of("Europe/Berlin", "2026-03-29"),
            Tuple.of("Europe/Berlin", "2026-10-25"),
            Tuple.of("America/New_York", "2026-03-08"),
            Tuple.of("America/New_York", "2026-11-01"),
            // These clocks change by half an hour.
            Tuple.of("Australia/Lord_Howe", "2026-04-05"),
            Tuple.of("Australia/Lord_Howe", "2026-10-04"),
            // This one changed by a quarter of an hour, for good.
            Tuple.of("Asia/Kathmandu", "1986-01-01"),
            // This one changes by two hours.
            Tuple.of("Antarctica/Troll", "2026-03-29"),
            // These change at midnight.
            Tuple.of("America/Havana", "2026-03-08"),
            Tuple.of("America/Havana", "2026-11-01"),
            // This one changed by a day, which was left out.
            Tuple.of("Pacific/Apia", "2011-12-30"),
            Tuple.of("UTC", "2026-06-30"));

    static Arbitrary<Changing> changing() {
        return Arbitraries.of(CHANGES).flatMap(change -> {
            ZoneId zone = ZoneId.of(change.get1());
            LocalDate day = LocalDate.parse(change.get2());
            Instant noon = day.atTime(12, 0).atZone(zone).toInstant();
            return Combinators.combine(hours(), holidays(day), otherHours(day))
                    .as((hours, holidays, otherHours) ->
                            new Changing(calendar(zone, hours, holidays, otherHours), noon));
        });
    }

    private static BusinessCalendar calendar(
            ZoneId zone,
            Map<DayOfWeek, List<String>> hours,
            Set<LocalDate> holidays,
            Map<LocalDate, List<String>> otherHours) {
        Set<LocalDate> closed = Sets.difference(holidays, otherHours.keySet());
        return new BusinessCalendar(zone, hours, closed).withOtherHours(otherHours);
    }

    private static Arbitrary<Set<LocalDate>> holidays(LocalDate about) {
        return date(about).set().ofMaxSize(4);
    }

    private static Arbitrary<Map<LocalDate, List<String>>> otherHours(LocalDate about) {
        return Arbitraries.maps(date(about), hoursOfDay().filter(hours -> !hours.isEmpty()))
                .ofMaxSize(4);
    }

    /** Makes dates within a week of another, which is one of them. */
    private static Arbitrary<LocalDate> date(LocalDate about) {
        return Arbitraries.integers().between(-6, 6).map(about::plusDays);
    }

    private static Arbitrary<Map<DayOfWeek, List<String>>> hours() {
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hoursOfDay())
                .filter(hours -> hours.values().stream().anyMatch(day -> !day.isEmpty()));
    }

    /** Makes intervals between any minutes, often those at which a clock is changed or a day begins. */
    private static Arbitrary<List<String>> hoursOfDay() {
        Arbitrary<Integer> minutes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1440), Arbitraries.of(0, 60, 90, 105, 120, 150, 180, 240, 1440));
        return minutes.set().ofMaxSize(6).map(edges -> {
            List<Integer> sorted = edges.stream().sorted().toList();
            List<String> intervals = new ArrayList<>();
            for (int i = 1; i < sorted.size(); i += 2) {
                intervals.add(text(sorted.get(i - 1)) + "-" + text(sorted.get(i)));
            }
            return intervals;
        });
    }

    private static String text(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
