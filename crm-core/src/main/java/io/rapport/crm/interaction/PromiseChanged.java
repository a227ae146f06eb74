package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;
import java.time.Instant;
import java.util.Set;

/**
 * The company changed the time of a promise.
 *
 * @param promise the key of the promise, up to 80 characters
 * @param due the new last moment, to the millisecond
 * @param told whether the customer was told of it; a change in silence leaves the promise as it was and counts besides
 */
public record PromiseChanged(String promise, Instant due, boolean told) implements Detail {
    /** Checks the parts and cuts the time to the millisecond. */
    public PromiseChanged {
        Require.line("promise_changed.promise", promise, 80);
        due = Interaction.moment("promise_changed.due", due);
    }

    /** The customer was told. */
    public static PromiseChanged withNotice(String promise, Instant due) {
        return new PromiseChanged(promise, due, true);
    }

    /** The customer was not told. */
    public static PromiseChanged silently(String promise, Instant due) {
        return new PromiseChanged(promise, due, false);
    }

    /** The promise. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.promise(promise));
    }
}
