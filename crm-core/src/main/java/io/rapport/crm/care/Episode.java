package io.rapport.crm.care;

import java.time.Instant;

/**
 * An episode holds facts that belong together by a key: a promise and what became of it, a case from its opening to its
 * end. Merging is commutative and associative; an episode may lack its beginning as long as that has not been recorded.
 */
interface Episode<E> {
    /** Joins the facts of both. */
    E plus(E other);

    /** Tells whether it has a beginning and an end. */
    boolean isComplete();

    /** Returns when its latest fact happened. */
    Instant moment();
}
