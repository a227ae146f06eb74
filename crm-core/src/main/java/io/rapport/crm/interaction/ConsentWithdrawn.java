package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Optional;

/**
 * The customer took consent back, or objected.
 *
 * @param purpose what for, up to 40 of {@code a-z 0-9 _ . -}
 * @param channel over which channel, if it is for one only
 */
public record ConsentWithdrawn(String purpose, Optional<Channel> channel) implements Detail {
    /**
     * Checks the purpose.
     *
     * @throws InvalidInputException if it is malformed
     */
    public ConsentWithdrawn {
        Require.token("consent_withdrawn.purpose", purpose, 40);
    }

    /** Returns that the customer withdrew from a purpose over all channels. */
    public static ConsentWithdrawn from(String purpose) {
        return new ConsentWithdrawn(purpose, Optional.empty());
    }

    /** Returns the same for one channel only. */
    public ConsentWithdrawn over(Channel only) {
        return new ConsentWithdrawn(purpose, Optional.of(only));
    }
}
