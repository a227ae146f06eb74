package io.rapport.crm.privacy;

import java.time.Instant;
import java.util.Comparator;

/**
 * A reply says that the customer told something personal, or did not want to. What was told is in the fact.
 *
 * @param at when
 * @param field what it is
 */
public record Reply(Instant at, String field) implements Comparable<Reply> {
    private static final Comparator<Reply> ORDER =
            Comparator.comparing(Reply::at).thenComparing(Reply::field);

    /** Orders replies by time, and those of one time by field. */
    @Override
    public int compareTo(Reply other) {
        return ORDER.compare(this, other);
    }
}
