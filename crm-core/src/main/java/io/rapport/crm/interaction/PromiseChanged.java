package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.util.Set;

/**
 * The company changed the time of a promise.
 *
 * @param promise the key of the promise, up to 80 characters
 * @param due the new last moment, to the millisecond
 * @param told whether the customer was told of it; if not, the promise is due when it was before, and the
 *     silence is a fault of its own
 */
public record PromiseChanged(String promise, Instant due, boolean told) implements Detail {
    /**
     * Checks the parts and cuts the time to the millisecond.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public PromiseChanged {
        Require.line("promise_changed.promise", promise, 80);
        due = Moment.of("promise_changed.due", due);
    }

    /** A new time of which the customer was told. */
    public static PromiseChanged withNotice(String promise, Instant due) {
        return new PromiseChanged(promise, due, true);
    }

    /** A new time of which the customer was not told. */
    public static PromiseChanged silently(String promise, Instant due) {
        return new PromiseChanged(promise, due, false);
    }

    /** Returns the promise. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.promise(promise));
    }
}
