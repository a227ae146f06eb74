package io.rapport.crm.privacy;

import java.time.Instant;
import java.util.Comparator;

/**
 * A preference says how the customer wants something to be.
 *
 * @param at when it was stated
 * @param name what
 * @param value how; may be personal
 */
public record Preference(Instant at, String name, String value) implements Comparable<Preference> {
    private static final Comparator<Preference> ORDER =
            Comparator.comparing(Preference::at).thenComparing(Preference::name).thenComparing(Preference::value);

    /** Orders preferences by time, and what was stated at once by content. */
    @Override
    public int compareTo(Preference other) {
        return ORDER.compare(this, other);
    }

    /** Leaves out the value, which may be personal. */
    @Override
    public String toString() {
        return "Preference[" + name + "]";
    }
}
