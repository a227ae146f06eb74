package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.forecast.Score;
import io.rapport.crm.money.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is expected of each customer is summed up. */
class ExpectationTest {
    private static final Currency EUR = Money.currency("EUR");

    @Test
    void customers_are_counted_by_tenths_of_the_probability_of_being_there() {
        Expectation expected = Expectation.of(
                DoubleStream.of(0, 0.09, 0.1, 0.55, 0.9, 1).mapToObj(alive -> new Score(alive, 2, Optional.empty())),
                EUR);

        assertThat(expected.byAlive()).containsExactly(2L, 1L, 0L, 0L, 0L, 1L, 0L, 0L, 0L, 2L);
        assertThat(expected.alive()).isCloseTo(2.64, within(1e-12));
        assertThat(expected.purchases()).isEqualTo(12);
        assertThat(expected.value()).isEmpty();
        assertThat(expected.shares()).isEmpty();
    }

    @Test
    void tenths_share_what_is_to_come_the_most_valuable_first() {
        Expectation expected = worth(LongStream.rangeClosed(1, 20));

        assertThat(expected.value().orElseThrow().total()).isEqualTo(Money.of("2.10", "EUR"));
        assertThat(expected.shares()).hasSize(10).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(expected.shares().get(0)).isCloseTo(39 / 210.0, within(1e-12));
        assertThat(expected.shares().get(9)).isCloseTo(3 / 210.0, within(1e-12));
        assertThat(worth(LongStream.of(0, 0)).shares()).isEmpty();
    }

    @Test
    void a_customer_who_cannot_be_valued_counts_for_the_rest() {
        Expectation expected = Expectation.of(
                Stream.of(new Score(1, 1, Optional.empty()), new Score(1, 1, Optional.of(Money.of("3.00", "EUR")))),
                EUR);

        assertThat(expected.customers()).isEqualTo(2);
        assertThat(expected.value().orElseThrow().customers()).isEqualTo(1);
        assertThat(ForecastFindings.lifetime(expected))
                .isEqualTo("100.0 % of the customers are expected to bring 3.00 to 3.20 EUR."
                        + " Too little is known to value 1 customer.");
    }

    static Expectation worth(LongStream cents) {
        return Expectation.of(cents.mapToObj(value -> new Score(0.5, 1, Optional.of(new Money(value, EUR)))), EUR);
    }
}
