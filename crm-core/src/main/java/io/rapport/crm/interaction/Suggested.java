package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Optional;
import java.util.Set;

/**
 * The customer had an idea for the company: a case of its own until it is {@link Answered}.
 *
 * @param number the case's number, unique within the customer, up to 80 characters; nothing personal
 * @param topic what it is about, up to 40 of {@code a-z 0-9 _ . -}
 * @param words the idea, if it is kept, up to 10,000 characters; free text, which may be personal
 */
public record Suggested(String number, String topic, Optional<String> words) implements Detail {
    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public Suggested {
        CaseParts.check("suggested", number, words);
        Require.token("suggested.topic", topic, 40);
    }

    /** Returns an idea about something. */
    public static Suggested about(String number, String topic) {
        return new Suggested(number, topic, Optional.empty());
    }

    /** Returns the same idea with its words. */
    public Suggested saying(String text) {
        return new Suggested(number, topic, Optional.of(text));
    }

    /** Returns the case and the topic. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.caseNumber(number), Ref.topic(topic));
    }

    /** Without the words, which may be personal. */
    @Override
    public String toString() {
        return "Suggested[" + number + ", " + topic + "]";
    }
}
