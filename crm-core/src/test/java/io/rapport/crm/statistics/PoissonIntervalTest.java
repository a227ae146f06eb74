package io.rapport.crm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.decision.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the expectation of a count may be from what was counted. */
class PoissonIntervalTest {
    /** Garwood, Biometrika 28 (1936): the exact limits of a Poisson mean. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.95, 0, 3.6889",
        "1, 0.95, 0.0253, 5.5716",
        "10, 0.95, 4.7954, 18.3904",
        "10, 0.90, 5.4254, 16.9622",
        "1000000, 0.95, 998040.98, 1001961.95"
    })
    void theIntervalOfACountIsThatOfGarwood(long count, double level, double low, double high) {
        Interval interval = PoissonInterval.of(count, level);

        assertThat(interval.low()).isCloseTo(low, within(1e-4 * Math.max(1, (double) count / 1000)));
        assertThat(interval.high()).isCloseTo(high, within(1e-4 * Math.max(1, (double) count / 1000)));
        assertThat(interval.estimate()).isEqualTo((double) count);
    }
}
