package io.rapport.crm.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.decision.Interval;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Rated.Instrument;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tests counts, and what they say. */
class MetricsTest {
    private static final double CHI_SQUARE = 2.705543454095404;

    @Test
    void aNetPromoterScoreIsPercentOfPromotersLessPercentOfDetractors() {
        Interval score = new Nps(50, 30, 20).score().orElseThrow();

        // With P = .5 and D = .2 an answer varies by .5 + .2 - .09 = .61: 30 -+ 1.645 * sqrt(.61 / 100) * 100.
        assertThat(score.estimate()).isCloseTo(30, within(1e-9));
        assertThat(score.low()).isCloseTo(30 - 12.85, within(0.7));
        assertThat(score.high()).isCloseTo(30 + 12.85, within(0.7));
        assertThat(score.level()).isEqualTo(0.9);
    }

    @Test
    void promotersAnswerNineOrTenAndDetractorsUpToSix() {
        assertThat(Nps.of(answers(Instrument.NPS, 0, 10, Map.of(0, 1L, 6, 2L, 7, 4L, 8, 8L, 9, 16L, 10, 32L))))
                .isEqualTo(new Nps(48, 12, 3));
    }

    /**
     * The share p of promoters with (1 - p)^2 = z^2 p (1 - p) / n is the lower end of Wilson, and the score is 2 p - 1.
     */
    @Test
    void tenPromotersDoNotProveThatEverybodyIs() {
        Interval score = new Nps(10, 0, 0).score().orElseThrow();

        assertThat(score.estimate()).isEqualTo(100);
        assertThat(score.low()).isCloseTo(100 * (10 - CHI_SQUARE) / (10 + CHI_SQUARE), within(1e-6));
        assertThat(score.high()).isEqualTo(100);
    }

    @Test
    void withoutAnythingToCountThereIsNoFigure() {
        assertThat(new Nps(0, 0, 0).score()).isEmpty();
        assertThat(new Share(0, 0).interval()).isEmpty();
        assertThat(new ComplaintRate(3, 0).perThousandOrders()).isEmpty();
        assertThat(new PromiseMetrics(0, 0, 0, 0).keptInTime().interval()).isEmpty();
    }

    @Test
    void satisfactionHasTwoReadings() {
        Answers answers = answers(Instrument.CSAT, 1, 5, Map.of(1, 1L, 3, 2L, 4, 3L, 5, 4L));

        assertThat(answers.total()).isEqualTo(10);
        assertThat(answers.topTwo()).contains(new Share(7, 10));
        assertThat(answers.mean().estimate()).isCloseTo(3.9, within(1e-12));
    }

    @Test
    void theTwoBestOfSevenAreNotTheTwoBestOfFive() {
        assertThat(answers(Instrument.CSAT, 1, 7, Map.of(7, 9L)).topTwo()).isEmpty();
        assertThat(answers(Instrument.CSAT, 0, 4, Map.of(4, 2L, 3, 1L, 2, 1L)).topTwo())
                .contains(new Share(3, 4));
    }

    @Test
    void complaintsAreCountedForEveryThousandOrdersAndMayExceedThem() {
        Interval rate = new ComplaintRate(10, 4000).perThousandOrders().orElseThrow();

        assertThat(rate.estimate()).isEqualTo(2.5);
        assertThat(rate.low()).isCloseTo(5.4254 / 4, within(1e-4));
        assertThat(rate.high()).isCloseTo(16.9622 / 4, within(1e-4));
        assertThat(new ComplaintRate(3, 2).perThousandOrders().orElseThrow().estimate())
                .isEqualTo(1500);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Nps(1, -1, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new ComplaintRate(0, -1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new PromiseMetrics(0, 0, 0, -1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> answers(Instrument.CSAT, 1, 5, Map.of(6, 1L))).hasMessageContaining("outside");
        assertThatThrownBy(() -> answers(Instrument.CSAT, 1, 5, Map.of(5, 0L))).hasMessageContaining("below 1");
        assertThatThrownBy(() -> answers(Instrument.CSAT, 1, 5, Map.of())).hasMessageContaining("empty");
    }

    private static Answers answers(Instrument instrument, int lowest, int highest, Map<Integer, Long> counts) {
        return new Answers(instrument, lowest, highest, new TreeMap<>(counts));
    }
}
