package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;

/**
 * The company used what it knows of the customer.
 *
 * @param purpose what for, up to 40 of {@code a-z 0-9 _ . -}; consent is given for a purpose
 */
public record DataUsed(String purpose) implements Detail {
    /** Checks the purpose. */
    public DataUsed {
        Require.token("data_used.purpose", purpose, 40);
    }
}
