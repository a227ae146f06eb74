package io.rapport.crm.care;

import java.time.Instant;

/**
 * Facts that belong together by a key: a promise and what became of it, a case from its opening to its end. Merging is
 * commutative and associative; an episode may lack its beginning as long as that has not been recorded.
 */
interface Episode<E> {
    /** The facts of both. */
    E plus(E other);

    /** Whether it has a beginning and an end. */
    boolean isComplete();

    /** When its latest fact happened. */
    Instant moment();
}
