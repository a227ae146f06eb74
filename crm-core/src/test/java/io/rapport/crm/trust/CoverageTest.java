package io.rapport.crm.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Does the interval of 90 % hold 90 % of the truths? Truths are drawn from what is believed after the evidence. */
class CoverageTest {
    private static final int DRAWS = 20_000;

    @Test
    void ofBalancedEvidenceItDoes() {
        DoubleSummaryStatistics held = held(dice -> 0.3 + 0.4 * dice.nextDouble());

        assertThat(held.getMin()).as("%s", held).isGreaterThan(0.89);
        assertThat(held.getMax()).as("%s", held).isLessThan(0.93);
    }

    @Test
    void ofOneSidedEvidenceItHoldsSomeMore() {
        DoubleSummaryStatistics held = held(dice -> dice.nextBoolean() ? 0.02 : 0.98);

        assertThat(held.getMin()).as("%s", held).isGreaterThan(0.88);
        assertThat(held.getMax()).as("%s", held).isLessThan(0.94);
        assertThat(held.getAverage()).as("%s", held).isBetween(0.90, 0.92);
    }

    private interface Quality {
        double next(Random dice);
    }

    /**
     * Returns how many truths the intervals hold, for 40 customers with up to a hundred pieces of evidence on each
     * component.
     */
    private static DoubleSummaryStatistics held(Quality quality) {
        Random dice = new Random(1);
        return IntStream.range(0, 40)
                .mapToDouble(customer -> held(new TrustEvidence(
                        tally(dice, quality), tally(dice, quality), tally(dice, quality), tally(dice, quality))))
                .summaryStatistics();
    }

    private static Tally tally(Random dice, Quality quality) {
        int pieces = dice.nextInt(101);
        double positive = quality.next(dice);
        return new Tally(pieces * positive, pieces * (1 - positive));
    }

    private static double held(TrustEvidence evidence) {
        ScoreDistribution distribution = new TrustScore(TrustPrior.neutral(), evidence).distribution();
        double low = distribution.quantile(0.05);
        double high = distribution.quantile(0.95);
        Truths truths = new Truths(TrustPrior.neutral(), evidence, 1);
        return IntStream.range(0, DRAWS)
                        .filter(draw -> {
                            double score = truths.next();
                            return score >= low && score <= high;
                        })
                        .count()
                / (double) DRAWS;
    }
}
