package io.rapport.crm.time;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.Instant;

/**
 * Says what an instant may be in this library: a whole millisecond of the years 1900 to 9999. Every database keeps such
 * a time exactly, and every calendar knows its day.
 */
public final class Moment {
    /** No fact is older. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Moment() {}

    /**
     * Cuts an instant to the millisecond.
     *
     * @param field the name of the value, for the message
     * @throws InvalidInputException if it lies before 1900 or after 9999
     */
    public static Instant of(String field, Instant time) {
        boolean inRange = !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
        Require.that(inRange, field, "outside the years 1900 to 9999", "check the time's format and unit");
        return Instant.ofEpochMilli(time.toEpochMilli());
    }
}
