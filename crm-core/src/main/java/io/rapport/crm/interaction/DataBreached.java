package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * Data about the customer came into the wrong hands.
 *
 * @param severity 1 if it can do no harm, 2 if it is a nuisance, 3 if it can do harm
 */
public record DataBreached(int severity) implements Detail {
    /**
     * Checks the severity.
     *
     * @throws InvalidInputException if it lies outside
     */
    public DataBreached {
        Require.that(severity >= 1 && severity <= 3, "data_breached.severity", "outside 1 to 3", "give 1, 2 or 3");
    }
}
