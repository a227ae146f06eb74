package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Optional;
import java.util.Set;

/**
 * The customer asked something: a query, a case of its own until it is {@link Answered}.
 *
 * @param number the case's number, unique within the customer, up to 80 characters; nothing personal
 * @param topic what it is about, up to 40 of {@code a-z 0-9 _ . -}
 * @param words what was asked, if it is kept, up to 10,000 characters; free text, which may be personal
 */
public record Asked(String number, String topic, Optional<String> words) implements Detail {
    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public Asked {
        CaseParts.check("asked", number, words);
        Require.token("asked.topic", topic, 40);
    }

    /** Returns a question about something. */
    public static Asked about(String number, String topic) {
        return new Asked(number, topic, Optional.empty());
    }

    /** Returns the same question with its words. */
    public Asked saying(String text) {
        return new Asked(number, topic, Optional.of(text));
    }

    /** Returns the case and the topic. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.caseNumber(number), Ref.topic(topic));
    }

    /** Without the words, which may be personal. */
    @Override
    public String toString() {
        return "Asked[" + number + ", " + topic + "]";
    }
}
