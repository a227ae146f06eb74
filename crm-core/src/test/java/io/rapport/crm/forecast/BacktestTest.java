package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.Observations;
import io.rapport.crm.buying.Observing;
import io.rapport.crm.buying.Obstacle;
import io.rapport.crm.buying.RepeatBuying;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.value.Bought;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void whatIsObservedIsThePatternInWeeks() {
        Observing observing = Observations.in(ShopTime.TICKS_OF_WEEK);

        ShopTime time = new ShopTime(Season.EVEN, START.plusDays(28));

        time.observe(boughtOn(0, 7, 21, 40), observing);

        assertThat(observing.observations().row(0)).isEqualTo(new RepeatBuying(2, 3, 4));
        assertThat(time.sumOfLogGaps(boughtOn(0, 7, 21, 40)))
                .isCloseTo(Math.log(4 * 7) + Math.log(4 * 14), within(1e-12));
        assertThat(time.sumOfLogGaps(boughtOn(3))).isZero();
    }

    @Test
    void theFutureIsCountedFromTheNextDayToTheLast() {
        PurchaseHistory history = boughtOn(0, 9, 10, 11, 20, 21);

        assertThat(history.purchaseDays(START.plusDays(10), START.plusDays(20))).isEqualTo(2);
        assertThat(history.purchaseDays(START.plusDays(30), START.plusDays(40))).isZero();
    }

    @Test
    void customersAreComparedByHowOftenTheyHadBoughtAgain() {
        Backtest.Sample sample = new Backtest.Sample(START.plusDays(100), 50);
        for (int customer = 0; customer < 60; customer++) {
            sample.add(boughtOn(IntStream.rangeClosed(0, customer % 12)
                    .map(purchase -> purchase * 9 + purchase % 3)
                    .toArray()));
        }
        sample.add(boughtOn(3, 120, 121));

        Backtest test = sample.test(BuyingFamily.NBD);

        assertThat(test.byRepeats()).hasSize(Backtest.MANY_REPEATS + 1);
        assertThat(test.byRepeats().get(0).customers()).isEqualTo(6);
        assertThat(test.byRepeats().get(0).actual()).isCloseTo(2 / 6.0, within(1e-12));
        assertThat(test.byRepeats().get(1).customers()).isEqualTo(5);
        assertThat(test.byRepeats().get(Backtest.MANY_REPEATS).customers()).isEqualTo(25);
        assertThat(test.byRepeats().stream()
                        .mapToDouble(group -> group.customers() * group.predicted())
                        .sum())
                .isCloseTo(test.holdout().orElseThrow().predictedTotal(), within(1e-9));
    }

    @Test
    void whoCameLaterIsLeftOutAndWhoCameBeforeIsCompared() {
        Backtest.Sample sample = new Backtest.Sample(START.plusDays(100), 50);
        Random random = new Random(1);
        long actual = 0;
        for (int customer = 0; customer < 300; customer++) {
            int rhythm = 5 + random.nextInt(60);
            int stay = 20 + random.nextInt(150);
            int[] days = IntStream.iterate(
                            random.nextInt(90), day -> day < stay + 90, day -> day + 1 + random.nextInt(rhythm))
                    .toArray();
            actual += IntStream.of(days)
                    .filter(day -> day > 100 && day <= 150 && days[0] <= 100)
                    .count();
            sample.add(boughtOn(days));
        }
        sample.add(boughtOn(101, 102));

        Backtest test = sample.test(BuyingFamily.NBD);

        Holdout seen = test.holdout().orElseThrow();
        assertThat(seen.customers()).isEqualTo(300);
        assertThat(seen.actualTotal()).isEqualTo(actual);
        assertThat(seen.predictedTotal()).isBetween(0.5 * actual, 4.0 * actual);
    }

    @Test
    void withoutAModelThereIsNothingToCompare() {
        Backtest.Sample sample = new Backtest.Sample(START.plusDays(100), 50);
        sample.add(boughtOn(1));

        Backtest test = sample.test(BuyingFamily.MBG_NBD);

        assertThat(test.holdout()).isEmpty();
        assertThat(test.fit().ifObstructed()).contains(Obstacle.NO_REPEATS);
    }

    @Test
    void aTimeWithoutDaysCannotBePredicted() {
        assertThatThrownBy(() -> new Backtest.Sample(START, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("backtest.days");
    }

    private static PurchaseHistory boughtOn(int... days) {
        List<LocalDate> bought = IntStream.of(days).mapToObj(START::plusDays).toList();
        return Bought.withoutAmounts(bought, days.length);
    }
}
