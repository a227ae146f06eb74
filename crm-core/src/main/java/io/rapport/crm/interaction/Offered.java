package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The company offered the customer something to buy.
 *
 * @param offer the offer's key, up to 80 characters
 */
public record Offered(String offer) implements Detail {
    /** Checks the key. */
    public Offered {
        Require.line("offered.offer", offer, 80);
    }

    /** The offer. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.offer(offer));
    }
}
