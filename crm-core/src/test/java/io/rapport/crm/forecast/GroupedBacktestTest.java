package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.Bought;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tells customers apart by what was known at their first purchase. */
class GroupedBacktestTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate SPLIT = START.plusDays(200);
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void aSingleGroupIsEverybody() {
        GroupedBacktest grouped = test(history -> "all");
        Backtest.Sample sample = new Backtest.Sample(SPLIT, 100, Season.EVEN);
        crowd().forEach(sample::add);
        Backtest whole = sample.test(BuyingFamily.NBD);

        assertThat(grouped.groups()).containsOnlyKeys("all").containsValue(whole);
        assertThat(grouped.holdout()).isEqualTo(whole.holdout());
        assertThat(grouped.bic().orElseThrow())
                .isEqualTo(whole.fit().converged().orElseThrow().quality().bic(2));
    }

    @Test
    void groupsTogetherAreEverybody() {
        GroupedBacktest grouped = test(GroupedBacktestTest::month);
        Holdout whole = test(history -> "all").holdout().orElseThrow();
        Holdout together = grouped.holdout().orElseThrow();

        assertThat(grouped.groups()).containsOnlyKeys("JANUARY", "FEBRUARY");
        assertThat(together.customers()).isEqualTo(whole.customers());
        assertThat(together.actualTotal()).isEqualTo(whole.actualTotal());
        assertThat(together.predictedTotal())
                .isCloseTo(
                        grouped.groups().values().stream()
                                .mapToDouble(
                                        test -> test.holdout().orElseThrow().predictedTotal())
                                .sum(),
                        within(1e-6));
    }

    /** Of no group more is known than of all, but there are twice as many parameters. */
    @Test
    void groupsThatDoNotDifferAreNotWorthTheirParameters() {
        assertThat(test(GroupedBacktestTest::month).bic().orElseThrow())
                .isGreaterThan(test(history -> "all").bic().orElseThrow());
    }

    @Test
    void aGroupWithoutAModelLeavesNothingToCompare() {
        List<PurchaseHistory> customers = new ArrayList<>(crowd());
        customers.add(Bought.on(START.minusDays(40)));

        GroupedBacktest grouped = test(GroupedBacktestTest::month, customers);

        assertThat(grouped.groups()).containsOnlyKeys("JANUARY", "FEBRUARY", "NOVEMBER");
        assertThat(grouped.holdout()).isEmpty();
        assertThat(grouped.bic()).isEmpty();
        assertThat(test(GroupedBacktestTest::month, List.of()).holdout()).isEmpty();
    }

    @Test
    void whoCameLaterBelongsToNoGroup() {
        assertThat(test(history -> "all", List.of(Bought.on(SPLIT.plusDays(1)))).groups())
                .isEmpty();
    }

    @Test
    void theFirstBasketIsWhatWasBoughtOnTheFirstDay() {
        PurchaseHistory history = Bought.on(START, START, START.plusDays(5));

        assertThat(history.firstBasket(EUR)).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(history.firstBasket(Currency.getInstance("USD"))).isEqualTo(Money.of("0.00", "USD"));
        assertThat(PurchaseHistory.EMPTY.firstBasket(EUR)).isEqualTo(Money.of("0.00", "EUR"));
    }

    private static String month(PurchaseHistory history) {
        return history.days().first().getMonth().name();
    }

    private static GroupedBacktest test(Function<PurchaseHistory, String> group) {
        return test(group, crowd());
    }

    private static GroupedBacktest test(Function<PurchaseHistory, String> group, List<PurchaseHistory> customers) {
        GroupedBacktest.Sample sample = new GroupedBacktest.Sample(group, SPLIT, 100, Season.EVEN);
        customers.forEach(sample::add);
        return sample.test(BuyingFamily.NBD);
    }

    /** Makes customers of January and February who do not differ by month. */
    private static List<PurchaseHistory> crowd() {
        Random random = new Random(2);
        List<PurchaseHistory> crowd = new ArrayList<>();
        for (int customer = 0; customer < 600; customer++) {
            List<LocalDate> days = new ArrayList<>();
            int rhythm = 5 + random.nextInt(90);
            for (int day = random.nextInt(59); day < 300; day += 1 + random.nextInt(2 * rhythm)) {
                days.add(START.plusDays(day));
            }
            crowd.add(Bought.on(days.toArray(LocalDate[]::new)));
        }
        return crowd;
    }
}
