package io.rapport.crm.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.failure.InvalidInputException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests that more lateness is worse, but less and less so. */
class LatenessCurveTest {
    private final LatenessCurve curve = LatenessCurve.usual();

    @Test
    void twoDaysLateWeighWhatTheReferenceSays() {
        assertThat(3 * curve.size(Duration.ofDays(2))).isCloseTo(4.11011842515769, within(1e-14));
    }

    @Test
    void halfOfTheRiseIsDoneAfterTheHalfTime() {
        assertThat(curve.size(Duration.ofDays(3))).isEqualTo(1.5);
        assertThat(new LatenessCurve(Duration.ofHours(1)).size(Duration.ofHours(2)))
                .isEqualTo(1.75);
    }

    @Test
    void itJumpsToOneAndNeverPassesTwo() {
        assertThat(curve.size(Duration.ofNanos(1))).isCloseTo(1, within(1e-9)).isGreaterThanOrEqualTo(1);
        assertThat(curve.size(Duration.ofDays(100_000))).isEqualTo(2);
    }

    @Test
    void whatIsNotLateHasNoLateness() {
        assertThatThrownBy(() -> curve.size(Duration.ZERO))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("lateness.late: not above zero; take it for a promise kept");
        assertThatThrownBy(() -> new LatenessCurve(Duration.ofDays(-1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("lateness.half: not above zero");
    }
}
