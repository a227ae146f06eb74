package io.rapport.crm.time;

import io.rapport.crm.failure.Require;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts the work of the same hours week after week, by a clock on the wall that nobody ever changes. Times are what it
 * shows, in milliseconds since it showed 1970-01-01T00:00.
 */
final class WorkingWeek {
    static final long DAY = TimeUnit.DAYS.toMillis(1);

    private static final long WEEK = 7 * DAY;
    private static final long FIRST_MONDAY = 4 * DAY;

    /** Says when each interval begins, from Monday on. */
    private final long[] begins;
    /** Says how much of the week's work lies before each interval, and at last how much it is in all. */
    private final long[] before;

    WorkingWeek(Map<DayOfWeek, List<String>> hours) {
        int size = hours.values().stream().mapToInt(List::size).sum();
        Require.that(size > 0, "business_calendar.hours", "no working hours at all", "open it on a day of the week");
        begins = new long[size];
        before = new long[size + 1];
        int i = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            String field = "business_calendar.hours." + day.name().toLowerCase(Locale.ROOT);
            for (Hours interval : Hours.ofDay(field, hours.getOrDefault(day, List.of()))) {
                begins[i] = (day.getValue() - 1) * DAY + TimeUnit.MINUTES.toMillis(interval.from());
                before[i + 1] = before[i] + TimeUnit.MINUTES.toMillis(interval.to() - interval.from());
                i++;
            }
        }
    }

    /** Counts how much has been worked by a time, since the first Monday; the count is negative before it. */
    long worked(long time) {
        long weeks = Math.floorDiv(time - FIRST_MONDAY, WEEK);
        long inWeek = time - FIRST_MONDAY - weeks * WEEK;
        int begun = Ascending.below(begins, inWeek);
        long open = begun == 0 ? 0 : Math.min(before[begun], before[begun - 1] + inWeek - begins[begun - 1]);
        return weeks * ofWeek() + open;
    }

    /** Finds when so much has been worked for the first time: the end of an interval, not the beginning of the next. */
    long reached(long worked) {
        long weeks = Math.floorDiv(worked - 1, ofWeek());
        long ofThisWeek = worked - weeks * ofWeek();
        int interval = Ascending.below(before, ofThisWeek) - 1;
        return FIRST_MONDAY + weeks * WEEK + begins[interval] + ofThisWeek - before[interval];
    }

    private long ofWeek() {
        return before[begins.length];
    }
}
