package io.rapport.crm.quality;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.decision.Interval;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.statistics.ScoreInterval;
import java.util.Optional;

/**
 * Holds the net promoter score (Reichheld, <i>Harvard Business Review</i>, December 2003), by answers from 0 to 10.
 *
 * @param promoters how many answered 9 or 10
 * @param passives how many answered 7 or 8
 * @param detractors how many answered 0 to 6
 */
public record Nps(long promoters, long passives, long detractors) {
    private static final int PROMOTER = 9;
    private static final int PASSIVE = 7;

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if one is negative
     */
    public Nps {
        boolean counted = promoters >= 0 && passives >= 0 && detractors >= 0;
        Require.that(counted, "nps", "a negative number of answers", "count answers");
    }

    /** Counts answers from 0 to 10. */
    static Nps of(Answers answers) {
        long promoters = answers.atLeast(PROMOTER);
        long satisfied = answers.atLeast(PASSIVE);
        return new Nps(promoters, satisfied - promoters, answers.total() - satisfied);
    }

    /** Counts all answers. */
    public long answers() {
        return Math.addExact(Math.addExact(promoters, passives), detractors);
    }

    /**
     * Returns the percent of promoters less the percent of detractors, from -100 to 100; absent without an answer. With
     * P and D as shares, the variance of one answer is P + D - (P - D)^2. The interval is that of the score test, in
     * which P and D are the most likely ones for each score within it: it does not collapse when everybody promotes.
     * Rocks (<i>The American Statistician</i> 70, 2016, 365-372) found such a test among the best.
     */
    public Optional<Interval> score() {
        if (answers() == 0) {
            return Optional.empty();
        }
        Interval net = ScoreInterval.of(
                ImmutableSortedMap.of(-1, detractors, 0, passives, 1, promoters), -1, 1, Confidence.LEVEL);
        return Optional.of(net.scaled(100));
    }
}
