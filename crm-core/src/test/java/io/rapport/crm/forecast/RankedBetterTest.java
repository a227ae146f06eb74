package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.failure.InvalidInputException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests whether one prediction ranks customers better than another. */
class RankedBetterTest {
    private static final long[] BOUGHT = {1, 0, 2, 0, 0};

    @Test
    void theDifferenceIsThatOfTheAreas() {
        double[] first = {0.9, 0.2, 0.8, 0.8, 0.1};
        double[] second = {0.1, 0.9, 0.5, 0.4, 0.3};

        double areas = Holdout.of(first, BOUGHT).auc().orElseThrow()
                - Holdout.of(second, BOUGHT).auc().orElseThrow();
        assertThat(RankedBetter.of(first, second, BOUGHT).difference()).isCloseTo(areas, within(1e-12));
        assertThat(RankedBetter.of(second, first, BOUGHT).difference()).isCloseTo(-areas, within(1e-12));
    }

    /**
     * Buyers of the first are above 3 and 2.5 of 3 others, of the second above 0 and 2: they differ by 1 and 1/6.
     * Others of the first are below 2, 1.5 and 2 of 2 buyers, of the second below 0, 1 and 1: they differ by 1, 1/4 and
     * 1/2.
     */
    @Test
    void theErrorIsThatOfTheDifferencesOfPlacements() {
        double[] first = {0.9, 0.2, 0.8, 0.8, 0.1};
        double[] second = {0.1, 0.9, 0.5, 0.4, 0.3};
        double ofBuyers = variance(1, 1.0 / 6) / 2;
        double ofOthers = variance(1, 0.25, 0.5) / 3;

        assertThat(RankedBetter.of(first, second, BOUGHT).standardError())
                .isCloseTo(Math.sqrt(ofBuyers + ofOthers), within(1e-12));
    }

    @Test
    void theSameOrderIsNotBetter() {
        double[] first = {0.9, 0.2, 0.8, 0.7, 0.1};
        double[] same = {9, 2, 8, 7, 1};

        assertThat(RankedBetter.of(first, same, BOUGHT)).isEqualTo(new RankedBetter(0, 0));
        assertThat(RankedBetter.of(first, same, BOUGHT).clearly()).isFalse();
        assertThat(RankedBetter.of(first, new double[5], new long[5]).clearly())
                .as("nobody bought")
                .isFalse();
    }

    @Test
    void predictionsOfOtherCustomersAreRefused() {
        assertThatThrownBy(() -> RankedBetter.of(new double[5], new double[4], BOUGHT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("ranked.actual: of other customers; give one number each");
    }

    /** Of two guesses of the same worth, the first is called clearly better about once in forty times. */
    @Test
    void chanceIsSeldomTakenForBetter() {
        Random dice = new Random(1);
        long clearly = IntStream.range(0, 1_000)
                .filter(trial -> {
                    long[] bought = dice.longs(200, 0, 2).toArray();
                    double[] one = guess(bought, dice);
                    double[] other = guess(bought, dice);
                    return RankedBetter.of(one, other, bought).clearly();
                })
                .count();

        assertThat(clearly).isBetween(12L, 40L);
    }

    private static double[] guess(long[] bought, Random dice) {
        return IntStream.range(0, bought.length)
                .mapToDouble(i -> bought[i] + dice.nextGaussian())
                .toArray();
    }

    private static double variance(double... numbers) {
        double mean = IntStream.range(0, numbers.length)
                .mapToDouble(i -> numbers[i])
                .average()
                .orElseThrow();
        return IntStream.range(0, numbers.length)
                        .mapToDouble(i -> (numbers[i] - mean) * (numbers[i] - mean))
                        .sum()
                / (numbers.length - 1);
    }
}
