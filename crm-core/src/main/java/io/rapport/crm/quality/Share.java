package io.rapport.crm.quality;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.decision.Interval;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.statistics.ScoreInterval;
import java.util.Optional;

/**
 * A share counts a part of a whole.
 *
 * @param count how many, at most all of them
 * @param of of how many, from 0
 */
public record Share(long count, long of) {
    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if the count is negative or above the whole
     */
    public Share {
        Require.that(count >= 0 && count <= of, "share.count", "outside 0 to the whole", "count a part of the whole");
    }

    /** Returns the share from 0 to 1, with the interval of Wilson (1927); absent if there are none. */
    public Optional<Interval> interval() {
        if (of == 0) {
            return Optional.empty();
        }
        return Optional.of(ScoreInterval.of(ImmutableSortedMap.of(0, of - count, 1, count), 0, 1, Confidence.LEVEL));
    }
}
