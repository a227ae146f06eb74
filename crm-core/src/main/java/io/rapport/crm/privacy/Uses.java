package io.rapport.crm.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.rapport.crm.profile.Newest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Uses are what the company did for purposes. They merge exactly.
 *
 * @param promotions the {@value #MOST} messages that sold last, each of them; the latest first
 * @param others other messages and uses of data: the last of each kind, purpose and channel in a week, of these the
 *     {@value #MOST} newest; the latest first
 */
public record Uses(List<Use> promotions, List<Use> others) {
    /** At most so many of either are remembered. */
    public static final int MOST = 256;

    /** Nothing was done. */
    public static final Uses NONE = new Uses(List.of(), List.of());

    /** Keeps the newest. */
    public Uses {
        promotions = Newest.of(promotions, MOST);
        others = Newest.ofEach(others, Use::inWeek, MOST);
    }

    static Uses of(List<Use> all) {
        Map<Boolean, List<Use>> selling =
                all.stream().collect(Collectors.partitioningBy(use -> use.kind() == Use.Kind.PROMOTION));
        return new Uses(selling.getOrDefault(true, List.of()), selling.getOrDefault(false, List.of()));
    }

    Uses plus(Uses other) {
        if (other.equals(NONE)) {
            return this;
        }
        return new Uses(both(promotions, other.promotions), both(others, other.others));
    }

    /** Tells whether all that was done since a time is remembered. */
    boolean reachBackTo(Instant at) {
        return reachesBackTo(promotions, at) && reachesBackTo(others, at);
    }

    private static boolean reachesBackTo(List<Use> some, Instant at) {
        return some.size() < MOST || !at.isBefore(some.get(MOST - 1).at());
    }

    List<Use> all() {
        return both(promotions, others);
    }

    private static List<Use> both(List<Use> one, List<Use> other) {
        return ImmutableList.copyOf(Iterables.concat(one, other));
    }
}
