package io.rapport.crm.profile;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;

/**
 * A delta says how a set changes.
 *
 * @param wholly whether everything that was there before goes, known or not
 * @param removed what goes
 * @param added what comes; never also among what goes
 * @param <T> the elements
 */
public record Delta<T>(boolean wholly, Set<T> removed, Set<T> added) {
    /** Copies the sets. */
    public Delta {
        removed = ImmutableSet.copyOf(removed);
        added = ImmutableSet.copyOf(added);
    }

    /** Nothing changes. */
    public static <T> Delta<T> none() {
        return new Delta<>(false, Set.of(), Set.of());
    }

    /** The difference of two known sets. */
    public static <T> Delta<T> between(Set<T> before, Set<T> after) {
        return new Delta<>(false, Sets.difference(before, after), Sets.difference(after, before));
    }

    /** This set instead of whatever was there. */
    public static <T> Delta<T> wholly(Set<T> after) {
        return new Delta<>(true, Set.of(), after);
    }

    /** Tells whether nothing changes. */
    public boolean isEmpty() {
        return !wholly && removed.isEmpty() && added.isEmpty();
    }
}
