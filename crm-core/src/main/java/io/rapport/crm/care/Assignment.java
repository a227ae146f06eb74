package io.rapport.crm.care;

import io.rapport.crm.interaction.Ref;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An assignment says who took over a case.
 *
 * @param at when
 * @param owner who
 * @param team in which team
 */
record Assignment(Instant at, Ref owner, Optional<String> team) implements Comparable<Assignment> {
    private static final Comparator<Assignment> ORDER = Comparator.comparing(Assignment::at)
            .thenComparing(Assignment::owner)
            .thenComparing(assignment -> assignment.team().orElse(""));

    @Override
    public int compareTo(Assignment other) {
        return ORDER.compare(this, other);
    }
}
