package io.rapport.crm.care;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.Duration;

/**
 * A service level says how much working time a case may take.
 *
 * @param firstResponseMinutes until the customer has an answer, from 1 to 525,600, which are 365 days around the clock
 * @param resolutionMinutes until the case is resolved, in the same range
 */
public record ServiceLevel(int firstResponseMinutes, int resolutionMinutes) {
    private static final int MOST = 365 * 24 * 60;

    /**
     * Checks the range.
     *
     * @throws InvalidInputException if a number lies outside
     */
    public ServiceLevel {
        check("service_level.first_response_minutes", firstResponseMinutes);
        check("service_level.resolution_minutes", resolutionMinutes);
    }

    private static void check(String field, int minutes) {
        Require.that(minutes > 0, field, "not above 0", "give minutes of working time");
        Require.atMost(MOST, minutes, field, "minutes", "give at most " + MOST);
    }

    /** Returns how much working time there is until the customer has an answer. */
    public Duration firstResponse() {
        return Duration.ofMinutes(firstResponseMinutes);
    }

    /** Returns how much working time there is until the case is resolved. */
    public Duration resolution() {
        return Duration.ofMinutes(resolutionMinutes);
    }
}
