package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The company did what it had promised.
 *
 * @param promise the key of the promise, up to 80 characters
 * @param complete whether all of it; where a part is missing the promise stays open
 */
public record Fulfilled(String promise, boolean complete) implements Detail {
    /**
     * Checks the key.
     *
     * @throws InvalidInputException if it is empty, too long or malformed
     */
    public Fulfilled {
        Require.line("fulfilled.promise", promise, 80);
    }

    /** All that was promised. */
    public static Fulfilled completely(String promise) {
        return new Fulfilled(promise, true);
    }

    /** A part of what was promised. */
    public static Fulfilled partly(String promise) {
        return new Fulfilled(promise, false);
    }

    /** The delivery of an order that was promised with {@link Promised#delivery}, complete. */
    public static Fulfilled delivery(String order) {
        return completely(Promised.delivery(order).promise());
    }

    /** Returns the promise. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.promise(promise));
    }
}
