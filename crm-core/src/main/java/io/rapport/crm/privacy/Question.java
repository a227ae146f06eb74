package io.rapport.crm.privacy;

import java.time.Instant;
import java.util.Comparator;

/**
 * A question says that the company asked for something personal.
 *
 * @param at when
 * @param field for what
 * @param explained whether the customer was told what it is wanted for and what there is to gain
 */
public record Question(Instant at, String field, boolean explained) implements Comparable<Question> {
    private static final Comparator<Question> ORDER =
            Comparator.comparing(Question::at).thenComparing(Question::field).thenComparing(Question::explained);

    /** Orders questions by time, and what was asked at once by content. */
    @Override
    public int compareTo(Question other) {
        return ORDER.compare(this, other);
    }
}
