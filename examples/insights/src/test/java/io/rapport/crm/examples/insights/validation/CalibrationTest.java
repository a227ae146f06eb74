package io.rapport.crm.examples.insights.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A calibration turns a risk in any unit into a probability. */
class CalibrationTest {
    private static final double[] RISK = {7, 7, 7, 7, 3, 3, 3, 3, 3};

    @Test
    void of_two_kinds_of_cases_the_probability_is_how_often_it_happened_to_each() {
        Calibration calibration = Calibration.of(RISK, new long[] {1, 1, 1, 0, 1, 0, 0, 0, 0});

        assertThat(calibration.probability(7)).isCloseTo(0.75, within(1e-5));
        assertThat(calibration.probability(3)).isCloseTo(0.2, within(1e-5));
    }

    @Test
    void a_risk_that_points_the_wrong_way_is_worth_nothing() {
        Calibration calibration = Calibration.of(RISK, new long[] {1, 0, 0, 0, 1, 1, 1, 1, 0});

        assertThat(calibration.slope()).isZero();
        assertThat(calibration.probability(7)).isCloseTo(5 / 9.0, within(1e-12));
    }

    @Test
    void a_risk_that_is_the_same_for_all_says_how_often_it_happened() {
        Calibration calibration = Calibration.of(new double[] {5.1, 5.1, 5.1}, new long[] {1, 0, 0});

        assertThat(calibration.probability(5.1)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void a_risk_that_never_fails_is_not_taken_for_certainty() {
        Calibration calibration = Calibration.of(RISK, new long[] {1, 1, 1, 1, 0, 0, 0, 0, 0});

        assertThat(calibration.probability(7)).isBetween(0.99, 1 - 1e-9);
        assertThat(calibration.probability(3)).isBetween(1e-9, 0.01);
    }
}
