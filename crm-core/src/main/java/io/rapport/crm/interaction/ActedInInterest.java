package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * The company did something for the customer that it had no gain from.
 *
 * @param kind what, up to 40 of {@code a-z 0-9 _ . -}: {@code cheaper_plan}, {@code duplicate_warning}, {@code
 *     not_needed}, {@code recommended_competitor}, {@code proactive_refund}, ...
 */
public record ActedInInterest(String kind) implements Detail {
    /**
     * Checks the kind.
     *
     * @throws InvalidInputException if it is malformed
     */
    public ActedInInterest {
        Require.token("acted_in_interest.kind", kind, 40);
    }
}
