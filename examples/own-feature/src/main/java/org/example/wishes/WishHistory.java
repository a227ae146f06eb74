package org.example.wishes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a customer: the newest steps, the latest first. What they mean is found out when somebody asks, so it
 * does not matter in which order they became known.
 */
record WishHistory(List<Entry> newest) {
    static final WishHistory EMPTY = new WishHistory(List.of());

    /** A step and when it was taken. Those of one moment are in an order, too, that goes by all of their content. */
    record Entry(Instant at, WishStep step) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::at)
                .thenComparing(entry -> entry.step.kind())
                .thenComparing(entry -> entry.step.product())
                .thenComparing(entry -> entry.step.by().orElse(Instant.MIN));

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    /** What the steps say, one after the other. A wish that is repeated while it is open says nothing new. */
    List<Wish> wishes() {
        List<Wish> ended = new ArrayList<>();
        Map<String, Wish> open = new LinkedHashMap<>();
        for (int i = newest.size() - 1; i >= 0; i--) {
            Instant at = newest.get(i).at();
            WishStep step = newest.get(i).step();
            Optional<Wish> wish = Optional.ofNullable(open.get(step.product()));
            switch (step.kind()) {
                case WISHED ->
                    open.putIfAbsent(step.product(), new Wish(step.product(), at, Optional.empty(), Optional.empty()));
                case PROMISED ->
                    wish.ifPresent(found ->
                            open.put(step.product(), found.promised(step.by().orElseThrow())));
                case GRANTED, WITHDRAWN ->
                    wish.ifPresent(found -> {
                        ended.add(found.ended(at, step.kind() == WishStep.Kind.GRANTED));
                        open.remove(step.product());
                    });
            }
        }
        List<Wish> all = new ArrayList<>(ended);
        all.addAll(open.values());
        return all;
    }
}
