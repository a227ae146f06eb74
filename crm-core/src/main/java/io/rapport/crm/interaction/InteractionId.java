package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;
import java.util.Comparator;

/**
 * This is the caller's idempotency key of a fact, unique in a store. The same id with the same content is a duplicate
 * and does nothing; with other content it is a conflict.
 *
 * @param source the system that reports, up to 40 of {@code a-z 0-9 _ . -}
 * @param key what the system calls the fact, 1 to 255 characters, compared to the letter
 */
public record InteractionId(String source, String key) implements Comparable<InteractionId> {
    private static final Comparator<InteractionId> ORDER =
            Comparator.comparing(InteractionId::source).thenComparing(InteractionId::key);

    /** Checks both parts. */
    public InteractionId {
        Require.token("interaction.source", source, 40);
        Require.line("interaction.key", key, 255);
    }

    /** Compares source and key. */
    @Override
    public int compareTo(InteractionId other) {
        return ORDER.compare(this, other);
    }

    /** Returns, for example, {@code shop/order-981}. */
    @Override
    public String toString() {
        return source + "/" + key;
    }
}
