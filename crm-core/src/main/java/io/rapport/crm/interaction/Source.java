package io.rapport.crm.interaction;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.failure.Require;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A system that reports facts over one channel.
 *
 * @param name its name in fact ids, up to 40 of {@code a-z 0-9 _ . -}
 * @param channel the touchpoint of its facts
 */
public record Source(String name, Channel channel) {
    /** Checks the name. */
    public Source {
        Require.token("interaction.source", name, 40);
    }

    /** A system that reports facts over one channel. */
    public static Source of(String name, Channel channel) {
        return new Source(name, channel);
    }

    /** Returns the id of one of its facts. */
    public InteractionId key(String key) {
        return new InteractionId(name, key);
    }

    /**
     * Returns a fact.
     *
     * @param key the idempotency key, unique within this source
     * @param who the customer
     * @param at when it happened; kept to the millisecond
     * @param detail what happened
     */
    public Interaction fact(String key, Customer who, Instant at, Detail detail) {
        return new Interaction(key(key), who, channel, at, Optional.empty(), Set.of(), detail);
    }
}
