package io.rapport.crm.quality;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.decision.Interval;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Rated.Instrument;
import io.rapport.crm.statistics.ScoreInterval;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Answers are those to a question on one scale; those on another scale are others. Every answer counts, also several of
 * one customer.
 *
 * @param instrument which question
 * @param lowest the lowest answer that could be given
 * @param highest the highest, above the lowest
 * @param counts how often each answer was given, at least once; by the answer
 */
public record Answers(Instrument instrument, int lowest, int highest, SortedMap<Integer, Long> counts) {
    private static final int FIVE_POINTS = 5;

    /**
     * Copies the counts.
     *
     * @throws InvalidInputException if there is no answer, one is outside the scale, or a count is below 1
     */
    public Answers {
        Require.that(!counts.isEmpty(), "answers.counts", "empty", "give at least one answer");
        boolean onScale = counts.firstKey() >= lowest && counts.lastKey() <= highest && lowest < highest;
        Require.that(onScale, "answers.counts", "outside the scale", "give answers from " + lowest + " to " + highest);
        boolean counted = counts.values().stream().allMatch(count -> count >= 1);
        Require.that(counted, "answers.counts", "below 1", "leave out what nobody answered");
        counts = ImmutableSortedMap.copyOf(counts);
    }

    /** Counts all answers. */
    public long total() {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Returns the mean, with the interval of a score test, which never leaves the scale. It is one of the two readings
     * of CSAT. Of CES a low mean is good where customers were asked for their effort (Dixon et al.,
     * <i>Harvard Business Review</i>, July 2010, from 1 to 5), a high one where they were asked how easy it was (from 1
     * to 7).
     */
    public Interval mean() {
        return ScoreInterval.of(counts, lowest, highest, Confidence.LEVEL);
    }

    /**
     * Returns the share of the two best answers of five, the other reading of CSAT; absent if the scale has not five
     * points.
     */
    public Optional<Share> topTwo() {
        boolean fivePoints = highest - lowest == FIVE_POINTS - 1;
        return fivePoints ? Optional.of(new Share(atLeast(highest - 1), total())) : Optional.empty();
    }

    long atLeast(int answer) {
        return counts.tailMap(answer).values().stream().reduce(0L, Math::addExact);
    }
}
