package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.failure.InvalidInputException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** In a season, days are long or short by the month. */
class SeasonTest {
    @Property
    void aYearIsWorthAYear(
            @ForAll @Size(12) List<@DoubleRange(min = 0.1, max = 9) Double> weights,
            @ForAll @IntRange(min = 1900, max = 2200) int year) {
        Season season = Season.of(weights);
        double leapDay =
                LocalDate.of(year, 1, 1).isLeapYear() ? season.factors().get(1) : 0;

        assertThat(season.days(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isCloseTo(365 + leapDay, within(1e-8));
    }

    @Property
    void aTimeIsWorthTheSumOfItsDays(
            @ForAll @Size(12) List<@DoubleRange(min = 0.1, max = 9) Double> weights,
            @ForAll @IntRange(min = -9_000, max = 40_000) int from,
            @ForAll @IntRange(max = 1_000) int length) {
        Season season = Season.of(weights);
        LocalDate after = LocalDate.ofEpochDay(from);
        LocalDate until = after.plusDays(length);
        double sum = Stream.iterate(after, day -> day.isBefore(until), day -> day.plusDays(1))
                .mapToDouble(day -> season.on(day.plusDays(1)))
                .sum();

        assertThat(season.days(after, until)).isCloseTo(sum, within(1e-8));
    }

    @Property
    void onlyRelationsOfMonthsMatter(
            @ForAll @Size(12) List<@DoubleRange(min = 0.1, max = 9) Double> weights,
            @ForAll @DoubleRange(min = 0.01, max = 1_000) double unit) {
        Season other = Season.of(weights.stream().map(weight -> unit * weight).toList());
        List<Double> factors = Season.of(weights).factors();

        for (int month = 0; month < 12; month++) {
            assertThat(other.factors().get(month)).isCloseTo(factors.get(month), within(1e-12));
        }
    }

    @Property
    void whereMonthsAreAlikeADayIsADay(
            @ForAll @IntRange(min = -9_000, max = 40_000) int from, @ForAll @IntRange(max = 40_000) int length) {
        LocalDate after = LocalDate.ofEpochDay(from);

        assertThat(Season.EVEN.days(after, after.plusDays(length))).isEqualTo(length);
        assertThat(Season.of(Collections.nCopies(12, 4.0))).isEqualTo(Season.EVEN);
    }

    @Test
    void whatIsNoSeasonIsRefused() {
        refused(() -> Season.of(Collections.nCopies(11, 1.0)), "not twelve");
        refused(() -> Season.of(Collections.nCopies(12, 0.0)), "not twelve above 0");
        refused(() -> Season.of(Collections.nCopies(12, Double.NaN)), "not twelve above 0");
        refused(() -> Season.of(Collections.nCopies(12, Double.POSITIVE_INFINITY)), "not twelve above 0");
        refused(() -> new Season(Collections.nCopies(12, 1.01)), "not 1 on average");
    }

    private static void refused(ThrowingCallable season, String why) {
        assertThatThrownBy(season)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("season.factors")
                .hasMessageContaining(why);
    }
}
