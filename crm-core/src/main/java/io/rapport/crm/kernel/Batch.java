package io.rapport.crm.kernel;

import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A batch holds facts to be recorded together, and what has become of each so far. */
final class Batch {
    private final List<Interaction> facts;
    private final Map<InteractionId, Deque<Integer>> open = new LinkedHashMap<>();
    private final SortedMap<Integer, Outcome> outcomes = new TreeMap<>();

    Batch(List<Interaction> facts) {
        this.facts = facts;
        for (int place = 0; place < facts.size(); place++) {
            open.computeIfAbsent(facts.get(place).id(), id -> new ArrayDeque<>(1))
                    .add(place);
        }
    }

    boolean isSettled() {
        return open.isEmpty();
    }

    /**
     * Returns the facts whose outcome is open, one of each id. Where several have the same, the first comes first; the
     * others meet it in the storage later, like any duplicate.
     */
    List<Interaction> open() {
        return open.values().stream().map(places -> facts.get(places.element())).toList();
    }

    /** Returns the open fact of an id. */
    Interaction open(InteractionId id) {
        Deque<Integer> places = open.get(id);
        if (places == null) {
            throw new IllegalStateException(id + " is not open");
        }
        return facts.get(places.element());
    }

    /** Settles the open fact of the outcome's id. */
    void settle(Outcome outcome) {
        open.computeIfPresent(outcome.id(), (id, places) -> {
            outcomes.put(places.remove(), outcome);
            return places.isEmpty() ? null : places;
        });
    }

    /** Returns one outcome for each fact, in the order of the facts. */
    Collection<Outcome> outcomes() {
        return outcomes.values();
    }
}
