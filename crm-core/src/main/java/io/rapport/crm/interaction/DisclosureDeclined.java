package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * The customer was asked for something personal and did not tell it. This is never held against the customer.
 *
 * @param field what was asked for, up to 40 of {@code a-z 0-9 _ . -}
 */
public record DisclosureDeclined(String field) implements Detail {
    /**
     * Checks the field.
     *
     * @throws InvalidInputException if it is malformed
     */
    public DisclosureDeclined {
        Require.token("disclosure_declined.field", field, 40);
    }
}
