package io.rapport.crm.examples.insights.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a number of promises, so many are expected to be kept. */
class BetaBinomialTest {
    @Test
    void without_any_belief_every_number_is_as_likely() {
        BetaBinomial known = new BetaBinomial(1, 1, 4);

        for (int kept = 0; kept <= 4; kept++) {
            assertThat(known.probability(kept)).isCloseTo(0.2, within(1e-12));
        }
    }

    @Test
    void one_promise_is_kept_as_often_as_is_believed() {
        assertThat(new BetaBinomial(9, 1, 1).probability(1)).isCloseTo(0.9, within(1e-12));
        assertThat(new BetaBinomial(3, 1, 2).probability(2)).isCloseTo(3 / 4.0 * 4 / 5, within(1e-12));
    }

    @Test
    void what_is_believed_rightly_is_held_in_nine_of_ten_cases() {
        for (BetaBinomial known : new BetaBinomial[] {
            new BetaBinomial(9, 1, 1), new BetaBinomial(0.3, 2, 7), new BetaBinomial(40, 3, 2000)
        }) {
            assertThat(mean(known, known::held)).isCloseTo(0.9, within(1e-9));
            assertThat(mean(known, kept -> known.heldWhole(kept) ? 1 : 0)).isGreaterThan(0.9);
        }
    }

    @Test
    void what_is_most_unlikely_is_not_held() {
        BetaBinomial known = new BetaBinomial(90, 10, 20);

        assertThat(known.held(5)).isZero();
        assertThat(known.heldWhole(5)).isFalse();
        assertThat(known.held(18)).isCloseTo(1, within(1e-12));
        assertThat(known.heldWhole(18)).isTrue();
    }

    private static double mean(BetaBinomial known, IntToDoubleFunction of) {
        return IntStream.rangeClosed(0, known.promises())
                .mapToDouble(kept -> known.probability(kept) * of.applyAsDouble(kept))
                .sum();
    }
}
