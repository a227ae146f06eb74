package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;

/**
 * The customer did not want to tell something. This is never held against the customer.
 *
 * @param field what, up to 40 of {@code a-z 0-9 _ . -}
 */
public record DisclosureDeclined(String field) implements Detail {
    /** Checks the field. */
    public DisclosureDeclined {
        Require.token("disclosure_declined.field", field, 40);
    }
}
