package io.rapport.crm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.decision.Interval;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how far the mean of all customers' answers may be from that of those who answered. */
class ScoreIntervalTest {
    /** Newcombe gives these in Statistics in Medicine 17 (1998) 857-872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void ofTwoAnswersItIsWilsons(long yes, long all, double low, double high) {
        Interval interval = ScoreInterval.of(counts(0, all - yes, yes), 0, 1, 0.95);

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    /**
     * Fagerland, Lydersen and Laake give the limits for 1 and 7 of 21 pairs in Statistics in Medicine 33 (2014)
     * 2850-2875; the R package PropCIs answers those for 28 and 25 of 618.
     */
    @ParameterizedTest
    @CsvSource({"7, 13, 1, 0.95, -0.517, -0.026, 5e-4", "25, 565, 28, 0.90, -0.0148, 0.0247, 5e-5"})
    void ofThreeAnswersItIsTangos(
            long minus, long nothing, long plus, double level, double low, double high, double digits) {
        Interval interval = ScoreInterval.of(counts(-1, minus, nothing, plus), -1, 1, level);

        assertThat(interval.low()).isCloseTo(low, within(digits));
        assertThat(interval.high()).isCloseTo(high, within(digits));
    }

    @Test
    void itHoldsTheTruthAboutAsOftenAsItSaysAlsoOfTenAnswers() {
        for (double[] truth :
                List.of(new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, new double[] {0.05, 0.05, 0.1, 0.3, 0.5}, new double[] {
                    0.4, 0.05, 0.1, 0.05, 0.4
                })) {
            assertThat(coverage(truth, 10, 0.90)).isBetween(0.88, 0.95);
        }
    }

    @Property
    void itHoldsTheMeanAndStaysOnTheScale(@ForAll @Size(5) List<@IntRange(max = 50) Integer> given) {
        SortedMap<Integer, Long> counts = counts(1, given);
        if (!counts.isEmpty()) {
            Interval interval = ScoreInterval.of(counts, 1, 5, 0.9);

            assertThat(interval.low()).isBetween(1.0, interval.estimate());
            assertThat(interval.high()).isBetween(interval.estimate(), 5.0);
            assertThat(interval.high() - interval.low()).isPositive();
        }
    }

    @Property
    void turningTheScaleRoundTurnsTheIntervalRound(@ForAll @Size(5) List<@IntRange(max = 50) Integer> given) {
        SortedMap<Integer, Long> counts = counts(1, given);
        SortedMap<Integer, Long> turned = new TreeMap<>();
        counts.forEach((answer, count) -> turned.put(6 - answer, count));
        if (!counts.isEmpty()) {
            Interval interval = ScoreInterval.of(counts, 1, 5, 0.9);
            Interval other = ScoreInterval.of(turned, 1, 5, 0.9);

            assertThat(other.low()).isCloseTo(6 - interval.high(), within(1e-9));
            assertThat(other.high()).isCloseTo(6 - interval.low(), within(1e-9));
        }
    }

    @Property
    void fourTimesAsManyAnswersMakeItNarrower(@ForAll @Size(5) List<@IntRange(max = 50) Integer> given) {
        SortedMap<Integer, Long> counts = counts(1, given);
        SortedMap<Integer, Long> more = new TreeMap<>(counts);
        more.replaceAll((answer, count) -> 4 * count);
        if (!counts.isEmpty()) {
            Interval few = ScoreInterval.of(counts, 1, 5, 0.9);
            Interval many = ScoreInterval.of(more, 1, 5, 0.9);

            assertThat(many.low()).isGreaterThanOrEqualTo(few.low());
            assertThat(many.high()).isLessThanOrEqualTo(few.high());
        }
    }

    /**
     * Returns how often the interval of so many answers holds the true mean; every possible outcome counts by its
     * probability.
     */
    private static double coverage(double[] truth, int answers, double level) {
        double mean = 0;
        for (int i = 0; i < truth.length; i++) {
            mean += (i + 1) * truth[i];
        }
        return coverage(truth, mean, answers, level, 0, new long[truth.length], 1);
    }

    private static double coverage(
            double[] truth, double mean, int left, double level, int next, long[] given, double probability) {
        if (next == truth.length - 1) {
            given[next] = left;
            Interval interval = ScoreInterval.of(counts(1, given), 1, truth.length, level);
            boolean held = interval.low() <= mean && mean <= interval.high();
            return held ? probability * Math.pow(truth[next], left) : 0;
        }
        double sum = 0;
        double ways = 1;
        for (int count = 0; count <= left; count++) {
            given[next] = count;
            double chance = ways * Math.pow(truth[next], count);
            sum += coverage(truth, mean, left - count, level, next + 1, given, probability * chance);
            ways = ways * (left - count) / (count + 1);
        }
        return sum;
    }

    private static SortedMap<Integer, Long> counts(int lowest, List<Integer> given) {
        return counts(lowest, given.stream().mapToLong(Integer::longValue).toArray());
    }

    /** Says how often each answer was given, from the lowest on. */
    private static SortedMap<Integer, Long> counts(int lowest, long... given) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int i = 0; i < given.length; i++) {
            if (given[i] > 0) {
                counts.put(lowest + i, given[i]);
            }
        }
        return counts;
    }
}
