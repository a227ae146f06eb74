package io.rapport.crm.privacy;

import java.time.Instant;
import java.util.Comparator;

/**
 * How the customer wants something to be.
 *
 * @param at when it was stated
 * @param name what
 * @param value how; may be personal
 */
public record Preference(Instant at, String name, String value) implements Comparable<Preference> {
    private static final Comparator<Preference> ORDER =
            Comparator.comparing(Preference::at).thenComparing(Preference::name).thenComparing(Preference::value);

    /** By time; what was stated at once, by content. */
    @Override
    public int compareTo(Preference other) {
        return ORDER.compare(this, other);
    }

    /** Without the value, which may be personal. */
    @Override
    public String toString() {
        return "Preference[" + name + "]";
    }
}
