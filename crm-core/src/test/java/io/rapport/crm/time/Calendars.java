package io.rapport.crm.time;

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

/** Calendars of all kinds, and days on which clocks were changed where they hang. */
final class Calendars {
    private Calendars() {}

    /** A calendar and the noon of a day on which its clock was changed, or nearly so. */
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
            // By half an hour.
            Tuple.of("Australia/Lord_Howe", "2026-04-05"),
            Tuple.of("Australia/Lord_Howe", "2026-10-04"),
            // By a quarter, for good.
            Tuple.of("Asia/Kathmandu", "1986-01-01"),
            // By two hours.
            Tuple.of("Antarctica/Troll", "2026-03-29"),
            // At midnight.
            Tuple.of("America/Havana", "2026-03-08"),
            Tuple.of("America/Havana", "2026-11-01"),
            // By a day, which was left out.
            Tuple.of("Pacific/Apia", "2011-12-30"),
            Tuple.of("UTC", "2026-06-30"));

    static Arbitrary<Changing> changing() {
        return Arbitraries.of(CHANGES).flatMap(change -> {
            ZoneId zone = ZoneId.of(change.get1());
            LocalDate day = LocalDate.parse(change.get2());
            Instant noon = day.atTime(12, 0).atZone(zone).toInstant();
            return Combinators.combine(hours(), holidays(day))
                    .as((hours, holidays) -> new Changing(new BusinessCalendar(zone, hours, holidays), noon));
        });
    }

    private static Arbitrary<Set<LocalDate>> holidays(LocalDate about) {
        return Arbitraries.integers().between(-6, 6).map(about::plusDays).set().ofMaxSize(4);
    }

    private static Arbitrary<Map<DayOfWeek, List<String>>> hours() {
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hoursOfDay())
                .filter(hours -> hours.values().stream().anyMatch(day -> !day.isEmpty()));
    }

    /** Intervals between any minutes, often those at which a clock is changed or a day begins. */
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
