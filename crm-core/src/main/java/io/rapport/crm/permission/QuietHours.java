package io.rapport.crm.permission;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Quiet hours are hours of the day in which nobody is to be disturbed. They may go over midnight.
 *
 * @param from the first, from 0 to 23
 * @param to the first that is no longer one of them, from 0 to 23; the same as {@code from} for none at all
 */
public record QuietHours(int from, int to) {
    /**
     * Checks the hours.
     *
     * @throws InvalidInputException if one lies outside 0 to 23
     */
    public QuietHours {
        boolean hours = from >= 0 && from <= 23 && to >= 0 && to <= 23;
        Require.that(hours, "quiet_hours", "an hour outside 0 to 23", "give whole hours of the day");
    }

    boolean hold(ZonedDateTime now) {
        int hour = now.getHour();
        return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
    }

    /** Returns when those hours end that hold at a time. */
    ZonedDateTime endAfter(ZonedDateTime now) {
        ZonedDateTime end = now.truncatedTo(ChronoUnit.HOURS).withHour(to);
        return end.isAfter(now) ? end : end.plusDays(1).withHour(to);
    }
}
