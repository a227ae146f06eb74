package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.failure.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Compares predictions with what came. */
class HoldoutTest {
    @Test
    void errorsAreThoseOfCustomersAndOfTheTotal() {
        Holdout seen = Holdout.of(new double[] {1, 2, 3}, new long[] {0, 2, 6});

        assertThat(seen.predictedTotal()).isEqualTo(6);
        assertThat(seen.actualTotal()).isEqualTo(8);
        assertThat(seen.totalError()).hasValue(-0.25);
        assertThat(seen.mae()).isCloseTo(4 / 3.0, within(1e-15));
        assertThat(seen.rmse()).isCloseTo(Math.sqrt(10 / 3.0), within(1e-15));
        assertThat(seen.correlation().orElseThrow()).isCloseTo(6 / Math.sqrt(2 * 56 / 3.0), within(1e-15));
        assertThat(seen.auc()).hasValue(1);
    }

    @Property
    void aucIsTheShareOfPairsInTheRightOrder(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 3) Integer> expected, @ForAll Random random) {
        double[] predicted = expected.stream().mapToDouble(Integer::intValue).toArray();
        long[] actual = random.longs(predicted.length, 0, 3).toArray();
        double right = 0;
        double pairs = 0;
        for (int buyer = 0; buyer < actual.length; buyer++) {
            for (int other = 0; other < actual.length; other++) {
                if (actual[buyer] > 0 && actual[other] == 0) {
                    pairs++;
                    right += (1 + Math.signum(predicted[buyer] - predicted[other])) / 2;
                }
            }
        }

        if (pairs == 0) {
            assertThat(Holdout.of(predicted, actual).auc()).isEmpty();
        } else {
            assertThat(Holdout.of(predicted, actual).auc().orElseThrow()).isCloseTo(right / pairs, within(1e-12));
        }
    }

    @Test
    void tenGroupsShowWhereTheModelErrs() {
        double[] predicted = IntStream.range(0, 95).mapToDouble(i -> i / 10.0).toArray();
        long[] actual = IntStream.range(0, 95).mapToLong(i -> i / 10).toArray();

        Holdout seen = Holdout.of(predicted, actual);

        assertThat(seen.deciles()).hasSize(10);
        assertThat(seen.deciles().stream().mapToLong(Holdout.Group::customers).sum())
                .isEqualTo(95);
        assertThat(seen.deciles()).extracting(Holdout.Group::predicted).isSorted();
        assertThat(seen.deciles().get(0)).isEqualTo(new Holdout.Group(9, 0.4, 0));
    }

    @Property
    void theOrderOfTheCustomersDoesNotMatter(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 6) Integer> expected, @ForAll Random random) {
        double[] predicted = expected.stream().mapToDouble(i -> i / 7.0).toArray();
        long[] actual = random.longs(predicted.length, 0, 3).toArray();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, predicted.length).boxed().toList());
        Collections.shuffle(order, random);

        assertThat(Holdout.of(
                        order.stream().mapToDouble(i -> predicted[i]).toArray(),
                        order.stream().mapToLong(i -> actual[i]).toArray()))
                .isEqualTo(Holdout.of(predicted, actual));
    }

    @Test
    void aGroupOfCustomersOfWhomTheSameWasExpectedHasTheirMean() {
        Holdout seen = Holdout.of(new double[20], LongStream.range(0, 20).toArray());

        assertThat(seen.deciles()).containsOnly(new Holdout.Group(2, 0, 9.5));
    }

    @Test
    void whereAllAreAlikeThereIsNoCorrelation() {
        Holdout seen = Holdout.of(new double[] {1, 1}, new long[] {0, 0});

        assertThat(seen.correlation()).isEmpty();
        assertThat(seen.auc()).isEmpty();
        assertThat(seen.totalError()).isEmpty();
        assertThat(seen.deciles()).hasSize(2);
    }

    @Test
    void nobodyCannotBeCompared() {
        assertThatThrownBy(() -> Holdout.of(new double[0], new long[0]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("calibrate");
        assertThatThrownBy(() -> Holdout.of(new double[] {1}, new long[] {1, 2}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("other customers");
    }
}
