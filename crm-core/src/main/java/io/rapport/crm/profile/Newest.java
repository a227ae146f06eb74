package io.rapport.crm.profile;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * This is the way to bound what a summary keeps: the newest of two lists of the newest are the newest of all, so that
 * it merges exactly. Things are in the order of their time; what is equal in that order is equal.
 */
public final class Newest {
    private Newest() {}

    /** Returns so many of the newest, the latest first; what happened several times is there as often. */
    public static <T extends Comparable<? super T>> List<T> of(Collection<T> some, int most) {
        return some.stream().sorted(Comparator.reverseOrder()).limit(most).collect(ImmutableList.toImmutableList());
    }

    /** Returns so many of the newest of both, the latest first. */
    public static <T extends Comparable<? super T>> List<T> of(List<T> some, List<T> more, int most) {
        if (more.isEmpty()) {
            return some;
        }
        return some.isEmpty()
                ? more
                : of(ImmutableList.<T>builder().addAll(some).addAll(more).build(), most);
    }

    /**
     * Returns so many of the newest, each once, and in any case the latest of each of so many keys; the latest first.
     */
    public static <T extends Comparable<? super T>> List<T> withLatestOfEach(
            Collection<T> some, int most, Function<? super T, ?> key, int keys) {
        ImmutableList.Builder<T> kept = ImmutableList.builder();
        kept.addAll(ofEach(some, Function.identity(), most));
        kept.addAll(ofEach(some, key, keys));
        return ofEach(kept.build(), Function.identity(), most + keys);
    }

    /** Returns the latest of each key, and of these so many of the newest, the latest first. */
    public static <T extends Comparable<? super T>> List<T> ofEach(
            Collection<T> some, Function<? super T, ?> key, int most) {
        Set<Object> seen = new HashSet<>();
        return some.stream()
                .sorted(Comparator.reverseOrder())
                .filter(one -> seen.add(key.apply(one)))
                .limit(most)
                .collect(ImmutableList.toImmutableList());
    }
}
