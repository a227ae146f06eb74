package io.rapport.crm.privacy;

import java.time.Instant;
import java.util.Comparator;

/**
 * The customer told something personal, or did not want to. What was told is in the fact.
 *
 * @param at when
 * @param field what it is
 */
public record Reply(Instant at, String field) implements Comparable<Reply> {
    private static final Comparator<Reply> ORDER =
            Comparator.comparing(Reply::at).thenComparing(Reply::field);

    /** By time; at once, by field. */
    @Override
    public int compareTo(Reply other) {
        return ORDER.compare(this, other);
    }
}
