package io.rapport.crm.trust;

import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Rated;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A last rating is what a customer answered when asked most recently, with what had happened until then.
 *
 * @param rated the answer
 * @param at when it was given
 * @param earlier what happened before that moment
 */
record LastRating(Rated rated, Instant at, List<Interaction> earlier) {
    private static final Comparator<Interaction> BY_TIME =
            Comparator.comparing(Interaction::occurredAt).thenComparing(Interaction::id);

    /** Finds the last rating in a customer's log, in whatever order its facts are. It is absent if there is none. */
    static Optional<LastRating> in(List<Interaction> log) {
        return log.stream()
                .filter(fact -> fact.detail() instanceof Rated)
                .max(BY_TIME)
                .map(last ->
                        new LastRating((Rated) last.detail(), last.occurredAt(), earlierThan(last.occurredAt(), log)));
    }

    /** Returns the last moment before the rating. */
    Instant justBefore() {
        return at.minusMillis(1);
    }

    private static List<Interaction> earlierThan(Instant moment, List<Interaction> log) {
        return log.stream().filter(fact -> fact.occurredAt().isBefore(moment)).toList();
    }
}
