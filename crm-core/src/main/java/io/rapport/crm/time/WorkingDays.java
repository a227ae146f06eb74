package io.rapport.crm.time;

import io.rapport.crm.failure.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts the work of weeks in which some days are special: holidays without work, and dates with hours of their own.
 * Times are those of {@link WorkingWeek}.
 *
 * <p>Turns are the times at which a special day begins or ends, or work begins or ends on one. Between two turns of one
 * day somebody works all the time or never; between two special days the week goes on as usual. What was worked by each
 * turn is counted once, so that a question costs a binary search, however many days are special.
 */
final class WorkingDays {
    private final WorkingWeek week;
    private final List<Turn> turns;
    /** Says when each of the turns comes, in order. */
    private final long[] times;
    /** Says what has been worked by each of them. */
    private final long[] worked;

    /**
     * Counts the work of the special days.
     *
     * @param otherHours the intervals of the dates with hours of their own, none of which is a holiday
     */
    WorkingDays(WorkingWeek week, Set<LocalDate> holidays, Map<LocalDate, List<String>> otherHours) {
        this.week = week;
        TreeMap<LocalDate, List<Hours>> special = new TreeMap<>();
        holidays.forEach(date -> special.put(date, List.of()));
        otherHours.forEach((date, intervals) -> special.put(date, hours(date, intervals)));
        turns = turns(week, special);
        times = turns.stream().mapToLong(Turn::time).toArray();
        worked = turns.stream().mapToLong(Turn::worked).toArray();
    }

    /**
     * A turn says what has been worked until then, and what follows.
     *
     * @param usual whether the week goes on as usual until the next turn
     * @param gained how much more has been worked than in weeks without special days; negative where holidays prevail
     */
    private record Turn(long time, long worked, boolean usual, long gained) {
        static final Turn BEFORE_ALL_TIME = new Turn(Long.MIN_VALUE, Long.MIN_VALUE, true, 0);
    }

    private static List<Turn> turns(WorkingWeek week, Map<LocalDate, List<Hours>> special) {
        List<Turn> turns = new ArrayList<>();
        turns.add(Turn.BEFORE_ALL_TIME);
        long gained = 0;
        for (Map.Entry<LocalDate, List<Hours>> day : special.entrySet()) {
            long begin = day.getKey().toEpochDay() * WorkingWeek.DAY;
            long worked = week.worked(begin) + gained;
            turns.add(new Turn(begin, worked, false, gained));
            for (Hours open : day.getValue()) {
                turns.add(new Turn(begin + TimeUnit.MINUTES.toMillis(open.from()), worked, false, gained));
                worked += TimeUnit.MINUTES.toMillis(open.to() - open.from());
                turns.add(new Turn(begin + TimeUnit.MINUTES.toMillis(open.to()), worked, false, gained));
            }
            long end = begin + WorkingWeek.DAY;
            gained = worked - week.worked(end);
            turns.add(new Turn(end, worked, true, gained));
        }
        return turns;
    }

    private static List<Hours> hours(LocalDate date, List<String> intervals) {
        String field = "business_calendar.other_hours." + date;
        Require.that(!intervals.isEmpty(), field, "no hours", "make the date a holiday");
        return Hours.ofDay(field, intervals);
    }

    /** Counts what has been worked by a time; only differences mean anything. */
    long worked(long time) {
        int next = Ascending.below(times, time);
        Turn last = turns.get(next - 1);
        return last.usual ? week.worked(time) + last.gained : Math.min(last.worked + time - last.time, worked[next]);
    }

    /** Finds when so much has been worked for the first time. */
    long reached(long amount) {
        Turn last = turns.get(Ascending.below(worked, amount) - 1);
        return last.usual ? week.reached(amount - last.gained) : last.time + amount - last.worked;
    }
}
