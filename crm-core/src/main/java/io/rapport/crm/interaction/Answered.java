package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The company answered a question or an idea. Answers to the same topic can be compared by their keys over all
 * channels: two channels that give different ones contradict each other.
 *
 * @param number the case's number, if the answer belongs to one, up to 80 characters
 * @param topic what it is about, up to 40 of {@code a-z 0-9 _ . -}
 * @param answer which answer was given, up to 40 of the same; equal keys mean equal answers
 * @param quality how good the answer was, if somebody has judged it
 */
public record Answered(Optional<String> number, String topic, String answer, Optional<Quality> quality)
        implements Detail {
    /** The quality says how good an answer was. */
    public enum Quality {
        /** It was right. */
        ACCURATE,
        /** It was wrong, by mistake. */
        WRONG,
        /** It was wrong, and whoever gave it knew. */
        MISLEADING,
        /** The company said that it does not know, or that others do it better. */
        ADMITTED_LIMIT
    }

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public Answered {
        number.ifPresent(key -> Require.line("answered.number", key, 80));
        Require.token("answered.topic", topic, 40);
        Require.token("answered.answer", answer, 40);
    }

    /** An answer whose quality nobody has judged. */
    public static Answered with(String topic, String answer) {
        return new Answered(Optional.empty(), topic, answer, Optional.empty());
    }

    /** Returns the same answer, to a question or an idea with that number. */
    public Answered to(String caseNumber) {
        return new Answered(Optional.of(caseNumber), topic, answer, quality);
    }

    /** The same answer, as somebody has judged it. */
    public Answered judged(Quality judgement) {
        return new Answered(number, topic, answer, Optional.of(judgement));
    }

    /** The case, if there is one, and the topic. */
    @Override
    public Set<Ref> refs() {
        Set<Ref> refs = new HashSet<>(Set.of(Ref.topic(topic)));
        number.ifPresent(key -> refs.add(Ref.caseNumber(key)));
        return refs;
    }
}
