package io.rapport.crm.examples.insights.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** These figures can be worked out by hand. */
class PredictionQualityTest {
    private static final long[] HAPPENED = {1, 0, 1, 0};

    @Test
    void four_predictions_have_the_figures_worked_out_by_hand() {
        PredictionQuality figures = PredictionQuality.of(new double[] {0.9, 0.2, 0.4, 0.4}, HAPPENED);

        assertThat(figures.auc()).as("2 pairs and 1.5 of 2").isEqualTo(3.5 / 4);
        assertThat(figures.brier()).isCloseTo((0.01 + 0.04 + 0.36 + 0.16) / 4, within(1e-12));
        assertThat(figures.logLoss()).isCloseTo(-Math.log(0.9 * 0.8 * 0.4 * 0.6) / 4, within(1e-12));
        assertThat(figures.ece()).as("the two of 0.4 are half right").isCloseTo(0.5 / 4, within(1e-12));
    }

    @Test
    void a_gain_is_the_difference_with_what_chance_makes_of_it() {
        double[] sharp = {0.9, 0.1, 0.9, 0.3};
        double[] blunt = {0.5, 0.5, 0.5, 0.5};

        Gain brier = Gain.inBrier(sharp, blunt, HAPPENED);
        Gain auc = Gain.inAuc(sharp, blunt, HAPPENED);

        double spread = 1.959963984540054 * Math.sqrt((3 * 0.02 * 0.02 + 0.06 * 0.06) / 3 / 4);
        assertThat(brier.difference()).as("0.24 three times, 0.16 once").isCloseTo(0.22, within(1e-12));
        assertThat(brier.low()).isCloseTo(0.22 - spread, within(1e-12));
        assertThat(brier.high()).isCloseTo(0.22 + spread, within(1e-12));
        assertThat(auc.difference()).isEqualTo(0.5);
    }
}
