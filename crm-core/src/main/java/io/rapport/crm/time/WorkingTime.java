package io.rapport.crm.time;

import io.rapport.crm.time.WallClock.Steady;
import java.util.OptionalLong;

/**
 * Counts the work of working days where clocks are changed. Between two changes a clock on the wall differs from UTC by
 * the same all the time, so that days, weeks and years are counted at once. Times are milliseconds since
 * 1970-01-01T00:00Z.
 */
record WorkingTime(WallClock clock, WorkingDays days) {
    /** Counts how much is worked from a time to another that is not before it. */
    long between(long from, long to) {
        long worked = 0;
        long time = from;
        while (time < to) {
            Steady steady = clock.steady(time, to);
            worked += days.worked(steady.end() + steady.offset()) - days.worked(time + steady.offset());
            time = steady.end();
        }
        return worked;
    }

    /** Finds when so much has been worked for the first time; there is no answer if that is after the latest time. */
    OptionalLong plus(long from, long amount, long latest) {
        long left = amount;
        long time = from;
        while (left > 0 && time < latest) {
            Steady steady = clock.steady(time, latest);
            long before = days.worked(time + steady.offset());
            long worked = days.worked(steady.end() + steady.offset()) - before;
            if (worked >= left) {
                return OptionalLong.of(days.reached(before + left) - steady.offset());
            }
            left -= worked;
            time = steady.end();
        }
        return left > 0 ? OptionalLong.empty() : OptionalLong.of(time);
    }
}
