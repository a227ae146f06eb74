package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.money.Money;
import io.rapport.crm.value.ParetoAnalysis;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The page puts customers of about the same value together. */
class ValueBinTest {
    private static final Currency EUR = Money.currency("EUR");

    @Test
    void almost_all_lie_in_bins_of_a_round_width_and_the_few_above_in_an_open_one() {
        List<ValueBin> bins =
                bins(LongStream.concat(LongStream.rangeClosed(1, 95), LongStream.of(1000, 2000, 3000, 4000, 5000)));

        assertThat(bins).hasSize(21);
        assertThat(bins.get(0)).isEqualTo(bin(0, 5, 4));
        assertThat(bins.get(1)).isEqualTo(bin(5, 10, 5));
        assertThat(bins.get(19)).isEqualTo(bin(95, 100, 1));
        assertThat(bins.get(20)).isEqualTo(new ValueBin(Optional.of(cents(100)), Optional.empty(), 5));
    }

    @Test
    void who_returned_more_than_was_bought_is_below_nothing() {
        assertThat(bins(LongStream.of(-300, -1, 0, 1)))
                .containsExactly(new ValueBin(Optional.empty(), Optional.of(cents(0)), 2), bin(0, 1, 1), bin(1, 2, 1));
    }

    @Test
    void everybody_is_in_one_bin_however_few_or_poor_they_are() {
        for (long[] values : List.of(new long[] {0}, new long[] {123_456}, new long[] {-7}, new long[] {5, 5, 5})) {
            assertThat(bins(LongStream.of(values)).stream().mapToLong(ValueBin::customers))
                    .satisfies(counts ->
                            assertThat(counts.stream().mapToLong(n -> n).sum()).isEqualTo(values.length));
            assertThat(bins(LongStream.of(values))).hasSizeLessThanOrEqualTo(26);
        }
    }

    private static List<ValueBin> bins(LongStream values) {
        return ValueBin.of(ParetoAnalysis.of(EUR, values.toArray()));
    }

    private static ValueBin bin(long from, long to, long customers) {
        return new ValueBin(Optional.of(cents(from)), Optional.of(cents(to)), customers);
    }

    private static Money cents(long minorUnits) {
        return new Money(minorUnits, EUR);
    }
}
