package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The customer took an offer.
 *
 * @param offer the offer's key, up to 80 characters
 */
public record OfferAccepted(String offer) implements Detail {
    /**
     * Checks the key.
     *
     * @throws InvalidInputException if it is empty, too long or malformed
     */
    public OfferAccepted {
        Require.line("offer_accepted.offer", offer, 80);
    }

    /** Returns the offer. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.offer(offer));
    }
}
