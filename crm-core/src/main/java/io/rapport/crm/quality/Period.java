package io.rapport.crm.quality;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A period consists of some days.
 *
 * @param from the first
 * @param to the first that no longer belongs to it, after the first
 */
public record Period(LocalDate from, LocalDate to) {
    /**
     * Checks the order.
     *
     * @throws InvalidInputException if there is no day in it
     */
    public Period {
        Require.that(from.isBefore(to), "period.to", "not after the first day", "give the day after the last");
    }

    /** Tells whether a moment falls on one of the days in a time zone. */
    boolean includes(Instant moment, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return !day.isBefore(from) && day.isBefore(to);
    }
}
