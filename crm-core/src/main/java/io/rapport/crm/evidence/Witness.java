package io.rapport.crm.evidence;

import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Feature;
import java.time.Instant;

/**
 * A witness is a feature that has something to say on how the company treated a customer. Trust hears every witness
 * that is plugged in and knows none of them.
 *
 * @param <S> what it knows about one customer
 */
public interface Witness<S> extends Feature<S> {
    /** Hands over, piece by piece, what speaks for and against the company in a state, as it stands at a moment. */
    void testify(S state, Instant asOf, Exhibits exhibits);

    /**
     * Returns what else speaks for and against the company: evidence that was summed up and is no longer known piece by
     * piece.
     */
    default EvidenceCells past(S state) {
        return EvidenceCells.NONE;
    }

    /**
     * Hands over the pieces of which {@link #past} is the sum, told again from the log.
     *
     * @param log all facts of the customer
     */
    default void recall(S state, Iterable<Interaction> log, Exhibits exhibits) {}
}
