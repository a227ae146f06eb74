package io.rapport.crm.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Counts working time as somebody does who looks at the clock on the wall at each minute. */
final class MinuteByMinute {
    private MinuteByMinute() {}

    /** Lists the beginning of each minute that is worked. */
    static List<Instant> worked(BusinessCalendar calendar, Instant from, Instant to) {
        return Stream.iterate(from, minute -> minute.isBefore(to), minute -> minute.plus(1, ChronoUnit.MINUTES))
                .filter(minute -> isOpen(calendar, LocalDateTime.ofInstant(minute, calendar.zone())))
                .toList();
    }

    private static boolean isOpen(BusinessCalendar calendar, LocalDateTime wall) {
        String time = wall.toLocalTime().toString();
        return hours(calendar, wall.toLocalDate()).stream()
                .map(hours -> List.of(hours.split("-")))
                .anyMatch(hours -> hours.get(0).compareTo(time) <= 0 && time.compareTo(hours.get(1)) < 0);
    }

    private static List<String> hours(BusinessCalendar calendar, LocalDate date) {
        return calendar.holidays().contains(date)
                ? List.of()
                : calendar.otherHours()
                        .getOrDefault(date, calendar.hours().getOrDefault(date.getDayOfWeek(), List.of()));
    }
}
