package io.rapport.crm.time;

import java.time.LocalDate;
import java.util.Set;

/** Weeks with holidays, on which nothing is worked. Times are those of {@link WorkingWeek}. */
final class WorkingDays {
    private final WorkingWeek week;
    /** When each holiday begins. */
    private final long[] holidays;
    /** What would have been worked on the holidays before each, and at last on all of them. */
    private final long[] lost;
    /** What has been worked when each holiday begins. */
    private final long[] worked;

    /** @param holidays in order */
    WorkingDays(WorkingWeek week, Set<LocalDate> holidays) {
        this.week = week;
        this.holidays = holidays.stream()
                .mapToLong(day -> day.toEpochDay() * WorkingWeek.DAY)
                .toArray();
        lost = new long[this.holidays.length + 1];
        worked = new long[this.holidays.length];
        for (int i = 0; i < this.holidays.length; i++) {
            long before = week.worked(this.holidays[i]);
            worked[i] = before - lost[i];
            lost[i + 1] = lost[i] + week.worked(this.holidays[i] + WorkingWeek.DAY) - before;
        }
    }

    /** How much has been worked at a time; only differences mean anything. */
    long worked(long time) {
        int begun = Ascending.below(holidays, time);
        // On a holiday, as much has been worked as will have been at its end.
        long open = begun == 0 ? time : Math.max(time, holidays[begun - 1] + WorkingWeek.DAY);
        return week.worked(open) - lost[begun];
    }

    /** When so much has been worked for the first time. */
    long reached(long amount) {
        return week.reached(amount + lost[Ascending.below(worked, amount)]);
    }
}
