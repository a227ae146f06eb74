package io.rapport.crm.care;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds episodes by their keys, and says which of them are too many: of complete ones the newest are kept, and of
 * incomplete ones the newest of a larger number, so that halves which arrive in any order find each other.
 */
record Episodes<E extends Episode<E>>(ImmutableSortedMap<String, E> byKey) {
    /** Complete episodes are kept one by one up to this number. */
    static final int COMPLETE = 64;
    /** Episodes that lack their beginning or their end are kept up to this number. */
    static final int INCOMPLETE = 192;

    static <E extends Episode<E>> Episodes<E> none() {
        return new Episodes<>(ImmutableSortedMap.<String, E>of());
    }

    /** Finds those that are too many: the oldest complete ones and the oldest incomplete ones. */
    Episodes<E> tooMany() {
        if (byKey.size() <= COMPLETE) {
            return none();
        }
        Set<String> keys =
                Stream.concat(oldest(true, COMPLETE), oldest(false, INCOMPLETE)).collect(Collectors.toSet());
        return new Episodes<>(ImmutableSortedMap.copyOfSorted(Maps.filterKeys(byKey, keys::contains)));
    }

    Episodes<E> without(Episodes<E> others) {
        return others.byKey.isEmpty()
                ? this
                : new Episodes<>(
                        ImmutableSortedMap.copyOfSorted(Maps.filterKeys(byKey, key -> !others.byKey.containsKey(key))));
    }

    private Stream<String> oldest(boolean complete, int kept) {
        List<Map.Entry<String, E>> some = byKey.entrySet().stream()
                .filter(entry -> entry.getValue().isComplete() == complete)
                .toList();
        Comparator<Map.Entry<String, E>> byMoment =
                Comparator.comparing(entry -> entry.getValue().moment());
        return some.stream()
                .sorted(byMoment.thenComparing(Map.Entry::getKey))
                .limit(Math.max(0, some.size() - kept))
                .map(Map.Entry::getKey);
    }
}
