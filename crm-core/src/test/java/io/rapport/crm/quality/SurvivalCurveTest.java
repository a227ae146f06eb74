package io.rapport.crm.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.care.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which part is over after how long, if some are not over yet. */
class SurvivalCurveTest {
    /**
     * Lists the weeks in remission of 21 patients (Freireich et al., Blood 21, 1963, 699-716), the example of
     * Kaplan-Meier curves in most textbooks: 0.857, 0.807, 0.753, 0.690, 0.627, 0.538 and 0.448 are left after 6, 7,
     * 10, 13, 16, 22 and 23 weeks.
     */
    @ParameterizedTest
    @CsvSource({
        "0.142, 6",
        "0.144, 7",
        "0.192, 7",
        "0.194, 10",
        "0.246, 10",
        "0.248, 13",
        "0.309, 13",
        "0.311, 16",
        "0.372, 16",
        "0.374, 22",
        "0.461, 22",
        "0.463, 23",
        "0.5, 23",
        "0.551, 23"
    })
    void theTextbookCurveIsReproduced(double part, long weeks) {
        assertThat(textbook().quantile(part, 0.9).estimate()).contains(hours(weeks));
    }

    @Test
    void whatTooFewHaveReachedIsNotGuessed() {
        TimeQuantile quantile = textbook().quantile(0.553, 0.9);

        assertThat(quantile.estimate()).isEmpty();
        assertThat(quantile.low()).isGreaterThan(hours(6));
        assertThat(quantile.high()).isEmpty();
    }

    /** The ranks of 20 are 10 -+ 1.645 * sqrt(5) and 18 -+ 1.645 * sqrt(1.8), rounded up: 7 and 14, 16 and 21. */
    @Test
    void ifAllAreOverTheIntervalConsistsOfOrderStatistics() {
        SurvivalCurve curve = new SurvivalCurve(over(IntStream.rangeClosed(1, 20)));

        assertThat(curve.quantile(0.5, 0.9))
                .isEqualTo(new TimeQuantile(Optional.of(hours(10)), hours(7), Optional.of(hours(14)), 0.9));
        assertThat(curve.quantile(0.9, 0.9))
                .isEqualTo(new TimeQuantile(Optional.of(hours(18)), hours(16), Optional.empty(), 0.9));
    }

    @Test
    void nineOfTenAreOverWhenTheNinthIs() {
        assertThat(new SurvivalCurve(over(IntStream.rangeClosed(1, 10)))
                        .quantile(0.9, 0.9)
                        .estimate())
                .contains(hours(9));
    }

    @Test
    void aTimeThatMostHaveTakenIsCertain() {
        List<Wait> waits = over(IntStream.rangeClosed(1, 10));
        waits.addAll(over(IntStream.generate(() -> 5).limit(90)));

        assertThat(new SurvivalCurve(waits).quantile(0.5, 0.9))
                .isEqualTo(new TimeQuantile(Optional.of(hours(5)), hours(5), Optional.of(hours(5)), 0.9));
    }

    @Test
    void oneCaseOrNoneSaysNextToNothing() {
        assertThat(new SurvivalCurve(over(IntStream.of(3))).quantile(0.5, 0.9))
                .isEqualTo(new TimeQuantile(Optional.of(hours(3)), Duration.ZERO, Optional.empty(), 0.9));
        assertThat(new SurvivalCurve(List.of()).quantile(0.5, 0.9))
                .isEqualTo(new TimeQuantile(Optional.empty(), Duration.ZERO, Optional.empty(), 0.9));
    }

    @Test
    void manyThatAreStillOpenShowThatItTakesAtLeastAsLong() {
        List<Wait> waits = Collections.nCopies(100, new Wait(hours(5), false));

        assertThat(new SurvivalCurve(waits).quantile(0.5, 0.9))
                .isEqualTo(new TimeQuantile(Optional.empty(), hours(5), Optional.empty(), 0.9));
    }

    @Property
    void theIntervalHoldsTheEstimateInWhicheverOrderCasesCome(
            @ForAll @Size(max = 40) List<@IntRange(min = -20, max = 20) Integer> given,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double part,
            @ForAll Random random) {
        List<Wait> waits = new ArrayList<>();
        given.forEach(time -> waits.add(new Wait(hours(Math.abs(time)), time > 0)));
        TimeQuantile quantile = new SurvivalCurve(waits).quantile(part, 0.9);
        Collections.shuffle(waits, random);

        assertThat(new SurvivalCurve(waits).quantile(part, 0.9)).isEqualTo(quantile);
        quantile.estimate().ifPresent(estimate -> {
            assertThat(estimate).isGreaterThanOrEqualTo(quantile.low());
            assertThat(estimate).isLessThanOrEqualTo(quantile.high().orElse(estimate));
        });
    }

    private static SurvivalCurve textbook() {
        List<Wait> waits = over(IntStream.of(6, 6, 6, 7, 10, 13, 16, 22, 23));
        IntStream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
                .forEach(weeks -> waits.add(new Wait(hours(weeks), false)));
        return new SurvivalCurve(waits);
    }

    private static List<Wait> over(IntStream hours) {
        List<Wait> waits = new ArrayList<>();
        hours.forEach(time -> waits.add(new Wait(hours(time), true)));
        return waits;
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
