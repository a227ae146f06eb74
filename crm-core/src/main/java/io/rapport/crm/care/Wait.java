package io.rapport.crm.care;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.Duration;

/**
 * A wait says how long a customer waited, in working time.
 *
 * @param time so long, not negative
 * @param over whether that was all; if not, so long by now
 */
public record Wait(Duration time, boolean over) {
    /**
     * Checks the time.
     *
     * @throws InvalidInputException if it is negative
     */
    public Wait {
        Require.that(!time.isNegative(), "wait.time", "negative", "give no time or more");
    }
}
