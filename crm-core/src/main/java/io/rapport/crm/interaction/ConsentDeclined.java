package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Optional;

/**
 * The customer was asked for consent and did not give it. That is not the same as never having been asked.
 *
 * @param purpose what for, up to 40 of {@code a-z 0-9 _ . -}
 * @param channel over which channel, if it is for one only
 */
public record ConsentDeclined(String purpose, Optional<Channel> channel) implements Detail {
    /**
     * Checks the purpose.
     *
     * @throws InvalidInputException if it is malformed
     */
    public ConsentDeclined {
        Require.token("consent_declined.purpose", purpose, 40);
    }

    /** Returns that the customer declined a purpose over all channels. */
    public static ConsentDeclined to(String purpose) {
        return new ConsentDeclined(purpose, Optional.empty());
    }

    /** Returns the same for one channel only. */
    public ConsentDeclined over(Channel only) {
        return new ConsentDeclined(purpose, Optional.of(only));
    }
}
