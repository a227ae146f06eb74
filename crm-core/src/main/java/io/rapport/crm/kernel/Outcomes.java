package io.rapport.crm.kernel;

import java.util.Iterator;
import java.util.List;

/**
 * Outcomes tell what became of facts, in the order in which they were given.
 *
 * @param toList one for each fact
 */
public record Outcomes(List<Outcome> toList) implements Iterable<Outcome> {
    /** Copies the list. */
    public Outcomes {
        toList = List.copyOf(toList);
    }

    /** Returns how many facts were stored. */
    public long added() {
        return count(Outcome.Added.class);
    }

    /** Returns how many facts were stored before. */
    public long duplicates() {
        return count(Outcome.Duplicate.class);
    }

    /** Returns how many facts have the id of another fact. */
    public long conflicting() {
        return count(Outcome.Conflicting.class);
    }

    /** Returns how many facts could not be stored. */
    public long refused() {
        return count(Outcome.Refused.class);
    }

    @Override
    public Iterator<Outcome> iterator() {
        return toList.iterator();
    }

    private long count(Class<? extends Outcome> kind) {
        return toList.stream().filter(kind::isInstance).count();
    }
}
