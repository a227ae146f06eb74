package io.rapport.crm.care;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The newest of two lists of the newest are the newest of all: so a bounded list merges exactly. */
final class Newest {
    private Newest() {}

    /** The greatest of both, the greatest first, at most so many. */
    static <T extends Comparable<? super T>> List<T> of(List<T> some, List<T> more, int most) {
        if (more.isEmpty()) {
            return some;
        }
        if (some.isEmpty()) {
            return more;
        }
        return of(Stream.concat(some.stream(), more.stream()), most);
    }

    /** The greatest, the greatest first, at most so many. */
    static <T extends Comparable<? super T>> List<T> of(Stream<T> all, int most) {
        return all.sorted(Comparator.reverseOrder()).limit(most).collect(ImmutableList.toImmutableList());
    }
}
