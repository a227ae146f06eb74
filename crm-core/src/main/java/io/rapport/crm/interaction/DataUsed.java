package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * The company used data about the customer for something.
 *
 * @param purpose what for, up to 40 of {@code a-z 0-9 _ . -}; consent is given for a purpose
 */
public record DataUsed(String purpose) implements Detail {
    /**
     * Checks the purpose.
     *
     * @throws InvalidInputException if it is malformed
     */
    public DataUsed {
        Require.token("data_used.purpose", purpose, 40);
    }
}
