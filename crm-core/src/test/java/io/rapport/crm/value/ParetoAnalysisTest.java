package io.rapport.crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.money.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ParetoAnalysisTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void sharesAreReadOffTheCustomersInOrder() {
        ParetoAnalysis spread = of(0, 10, 10, 30, 50);

        assertThat(spread.topShare(0.2)).hasValue(0.5);
        assertThat(spread.topShare(0.3)).hasValue(0.65);
        assertThat(spread.lorenz(0.5)).hasValue(0.15);
        assertThat(spread.lorenz(0)).hasValue(0);
        assertThat(spread.lorenz(1)).hasValue(1);
        assertThat(spread.holdersOf(0.8)).hasValue(2);
        assertThat(spread.holdersOf(0.81)).hasValue(3);
        assertThat(spread.gini().orElseThrow()).isCloseTo(0.48, within(1e-15));
    }

    @Test
    void equalCustomersHaveNoInequalityAndOneWhoBringsAllHasAlmostAll() {
        assertThat(of(7, 7, 7, 7).gini()).hasValue(0);
        assertThat(of(0, 0, 0, 9).gini()).hasValue(0.75);
    }

    @Property
    void giniIsTheMeanDifferenceOverTwiceTheMean(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1000) Long> list) {
        long[] values = list.stream().mapToLong(Long::longValue).toArray();
        double differences = 0;
        for (long one : values) {
            for (long other : values) {
                differences += Math.abs(one - other);
            }
        }
        double n = values.length;
        double expected = differences / (2 * n * Arrays.stream(values).sum());

        assertThat(of(values).gini().orElseThrow()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void negativeValuesAreKeptAndReportedUnlessClamped() {
        ParetoAnalysis spread = of(20, -20, 100);

        assertThat(spread.values()).containsExactly(-20L, 20L, 100L);
        assertThat(spread.total()).isEqualTo(new Money(100, EUR));
        assertThat(spread.negativeCustomers()).isEqualTo(1);
        assertThat(spread.negativeTotal()).isEqualTo(new Money(-20, EUR));
        assertThat(spread.lorenz(0.5).orElseThrow()).isNegative();
        assertThat(spread.clampedAtZero().total()).isEqualTo(new Money(120, EUR));
    }

    @Test
    void withoutAPositiveTotalSharesMeanNothing() {
        for (ParetoAnalysis nothing : new ParetoAnalysis[] {of(), of(0, 0), of(-5, 4)}) {
            assertThat(nothing.gini()).isEmpty();
            assertThat(nothing.topShare(0.2)).isEmpty();
            assertThat(nothing.holdersOf(0.8)).isEmpty();
        }
        assertThatThrownBy(() -> of(1).topShare(1.5)).hasMessageContaining("fraction");
        assertThatThrownBy(() -> of(Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    }

    private static ParetoAnalysis of(long... values) {
        return ParetoAnalysis.of(EUR, values);
    }
}
