package io.rapport.crm.profile;

import io.rapport.crm.interaction.Interaction;

/**
 * A summary says how a feature folds facts into its state: it is a commutative monoid. For all states and facts it
 * holds that
 *
 * <ul>
 *   <li>{@code merge(empty(), a)} equals {@code a},
 *   <li>{@code merge(a, b)} equals {@code merge(b, a)},
 *   <li>{@code merge(merge(a, b), c)} equals {@code merge(a, merge(b, c))}.
 * </ul>
 *
 * So order, batching and the time of arrival never change the result, and the profile of a merged customer is the merge
 * of two profiles. Everything stored is exact: {@code long}, sets, and registers in which the last by (occurredAt, id)
 * wins. It is bounded, too: where keys know no bound, keep the newest so many.
 *
 * @param <S> the state: immutable, with {@code equals}
 */
public interface Summary<S> {
    /** Returns the state of a customer without facts. */
    S empty();

    /** The state of a customer with this one fact; {@link #empty()} if it says nothing to the feature. */
    S of(Interaction fact);

    /** Returns the state of a customer with the facts of both. */
    S merge(S one, S other);

    /** The state of a customer with all of these facts, in whatever order they come. */
    default S fold(Iterable<Interaction> facts) {
        S state = empty();
        for (Interaction fact : facts) {
            state = merge(state, of(fact));
        }
        return state;
    }
}
