package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The customer did not want an offer.
 *
 * @param offer the offer's key, up to 80 characters
 */
public record OfferDeclined(String offer) implements Detail {
    /**
     * Checks the key.
     *
     * @throws InvalidInputException if it is empty, too long or malformed
     */
    public OfferDeclined {
        Require.line("offer_declined.offer", offer, 80);
    }

    /** Returns the offer. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.offer(offer));
    }
}
