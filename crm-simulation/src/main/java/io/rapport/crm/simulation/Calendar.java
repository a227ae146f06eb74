package io.rapport.crm.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A calendar turns the days of a shop, which are counted in fractions while a life is made up, into moments.
 *
 * @param opening the start of day 0
 * @param days how many there are
 */
record Calendar(Instant opening, int days) {
    private static final double MILLIS_OF_DAY = Duration.ofDays(1).toMillis();

    /** Returns a moment of a day in the hours when people are up: 6 to 24 o'clock. */
    Instant waking(double day) {
        double hour = day - Math.floor(day);
        return moment(Math.floor(day) + 0.25 + 0.75 * hour);
    }

    Instant moment(double day) {
        return opening.plusMillis((long) (day * MILLIS_OF_DAY));
    }

    LocalDate date(double day) {
        return LocalDate.ofInstant(opening, ZoneOffset.UTC).plusDays((long) Math.floor(day));
    }

    /** Returns the moment at which the story ends. */
    Instant end() {
        return moment(days);
    }
}
