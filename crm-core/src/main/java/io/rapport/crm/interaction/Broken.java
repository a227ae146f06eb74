package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The company will never do what it had promised. If it does so all the same ({@link Fulfilled}), the promise
 * was kept, in time or late.
 *
 * @param promise the key of the promise, up to 80 characters
 */
public record Broken(String promise) implements Detail {
    /**
     * Checks the key.
     *
     * @throws InvalidInputException if it is empty, too long or malformed
     */
    public Broken {
        Require.line("broken.promise", promise, 80);
    }

    /** Returns the promise. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.promise(promise));
    }
}
