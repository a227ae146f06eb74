package io.rapport.crm.evidence;

import io.rapport.crm.time.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts the weeks of a time zone, from Monday to Sunday, from the one that held 1970-01-01. Caps and decay go by them.
 * It is immutable.
 */
public final class Weeks {
    private static final long DAYS_OF_WEEK = 7;
    /** 1970 began on a Thursday. */
    private static final long DAYS_BEFORE_1970 = 3;

    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final long MILLIS_OF_WEEK = DAYS_OF_WEEK * MILLIS_OF_DAY;

    private final WallClock clock;

    private Weeks(WallClock clock) {
        this.clock = clock;
    }

    /** Counts the weeks of a zone. */
    public static Weeks in(ZoneId zone) {
        return new Weeks(WallClock.of(zone));
    }

    /** Returns the week of a day. */
    public static long of(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() + DAYS_BEFORE_1970, DAYS_OF_WEEK);
    }

    /** Returns the week of a moment, from the year 1900 to 9999. */
    public long of(Instant at) {
        long time = at.toEpochMilli();
        long week = week(time + clock.leastOffset(time));
        long nextMonday = (week + 1) * MILLIS_OF_WEEK - DAYS_BEFORE_1970 * MILLIS_OF_DAY;
        boolean certain = time + clock.mostOffset(time) < nextMonday;
        return certain ? week : week(time + clock.offset(time));
    }

    private static long week(long onTheWall) {
        return Math.floorDiv(onTheWall + DAYS_BEFORE_1970 * MILLIS_OF_DAY, MILLIS_OF_WEEK);
    }
}
