package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The company offered the customer something to buy. {@link OfferAccepted} and {@link OfferDeclined} join it by its
 * key.
 *
 * @param offer the offer's key, unique within the customer, up to 80 characters
 */
public record Offered(String offer) implements Detail {
    /**
     * Checks the key.
     *
     * @throws InvalidInputException if it is empty, too long or malformed
     */
    public Offered {
        Require.line("offered.offer", offer, 80);
    }

    /** Returns the offer. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.offer(offer));
    }
}
