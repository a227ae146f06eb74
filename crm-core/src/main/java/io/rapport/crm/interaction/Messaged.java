package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * The company sent the customer a message of its own accord, over the fact's channel.
 *
 * @param purpose what for, up to 40 of {@code a-z 0-9 _ . -}: {@code newsletter}, {@code order_status}, ...; consent is
 *     given for a purpose
 * @param promotional whether it was meant to sell something
 */
public record Messaged(String purpose, boolean promotional) implements Detail {
    /**
     * Checks the purpose.
     *
     * @throws InvalidInputException if it is malformed
     */
    public Messaged {
        Require.token("messaged.purpose", purpose, 40);
    }

    /** Returns a message that sells. */
    public static Messaged promoting(String purpose) {
        return new Messaged(purpose, true);
    }

    /** Returns a message that only informs. */
    public static Messaged informing(String purpose) {
        return new Messaged(purpose, false);
    }
}
