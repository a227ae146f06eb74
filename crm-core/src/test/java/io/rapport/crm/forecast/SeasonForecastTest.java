package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Observations;
import io.rapport.crm.buying.Observing;
import io.rapport.crm.buying.Obstacle;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.RealShop;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Shows what the season does to predictions of real customers. The figures are those of
 * {@code docs/validation/value.md}: total error, MAE, RMSE and AUC.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeasonForecastTest {
    private static final LocalDate CDNOW_SPLIT = LocalDate.of(1997, 9, 30);
    private static final LocalDate CDNOW_END = LocalDate.of(1998, 6, 30);
    private static final LocalDate GROCERY_END = LocalDate.of(2007, 12, 30);

    private List<PurchaseHistory> sample = List.of();
    private List<PurchaseHistory> nineTenths = List.of();
    private List<PurchaseHistory> grocery = List.of();

    @BeforeAll
    void read() throws IOException {
        Map<Boolean, List<PurchaseHistory>> cdnow = RealShop.cdnowBySample();
        sample = cdnow.getOrDefault(true, List.of());
        nineTenths = cdnow.getOrDefault(false, List.of());
        grocery = RealShop.grocery();
    }

    @Test
    void nineMonthsOfCdnowTellNothingOfTheYear() {
        assertThat(learn(nineTenths, BuyingFamily.PARETO_NBD, CDNOW_SPLIT))
                .isEqualTo(new SeasonFit.Refused(Obstacle.YEAR_UNKNOWN));
    }

    /** The customers differ by one and two months in age: what comes at the same time for all is no ageing. */
    @ParameterizedTest
    @EnumSource(names = {"JANUARY", "FEBRUARY", "MARCH"})
    void customersOfAllMonthsBuyLittleInTheSameAugustAndMuchInTheSameNovember(Month first) {
        ModelSample all = new ModelSample(CDNOW_END);
        nineTenths.forEach(all::add);
        BuyingModel model = all.fit(BuyingFamily.PARETO_NBD, Instant.EPOCH)
                .buying()
                .converged()
                .orElseThrow()
                .model();
        List<PurchaseHistory> cohort = nineTenths.stream()
                .filter(history -> history.days().first().getMonth() == first)
                .toList();

        assertThat(boughtByExpected(cohort, model, Month.AUGUST)).isBetween(0.75, 0.85);
        assertThat(boughtByExpected(cohort, model, Month.NOVEMBER)).isBetween(1.04, 1.15);
    }

    /**
     * Returns purchases divided by those expected, for a month of 1997: it has the only August and November in the
     * data.
     */
    private static double boughtByExpected(List<PurchaseHistory> cohort, BuyingModel model, Month month) {
        Observing days = Observations.in(1);
        cohort.forEach(history -> history.patternOn(CDNOW_END)
                .ifPresent(pattern -> days.add(pattern.repeats(), pattern.recency(), pattern.age())));
        double expected =
                Cohorts.of(days.observations(), CDNOW_END).expectedRepeats(model, Season.EVEN)[month.getValue() - 1];
        long bought = cohort.stream()
                .flatMap(history -> history.days().stream())
                .filter(day -> day.getMonth() == month)
                .count();
        return bought / expected;
    }

    /** The season is that of other customers, and of days that no forecast knows: it shows a cause. */
    @ParameterizedTest
    @CsvSource({
        "BG/NBD,     -12.1 % 0.7855 1.6080 0.7725, +3.3 % 0.8202 1.6129 0.7756",
        "MBG/NBD,    -16.2 % 0.7648 1.6072 0.7728, -0.6 % 0.8007 1.6026 0.7775",
        "Pareto/NBD, -11.5 % 0.7545 1.6028 0.7787, +6.0 % 0.8059 1.6201 0.7797",
    })
    void theSeasonIsWhyCdnowIsUnderrated(String name, String plain, String seasonal) {
        BuyingFamily family = BuyingFamily.named(name);
        Season season = learn(nineTenths, family, CDNOW_END).learned().orElseThrow();

        assertThat(Accuracy.of(test(sample, family, CDNOW_SPLIT, CDNOW_END, Season.EVEN)))
                .isEqualTo(plain);
        assertThat(Accuracy.of(test(sample, family, CDNOW_SPLIT, CDNOW_END, season)))
                .isEqualTo(seasonal);
    }

    /** This is a forecast: season and model are learned from what was known on the day. */
    @ParameterizedTest
    @CsvSource({
        "MBG/NBD,    2007-03-31, +24.0 % 1.0652 2.5080 0.8960, +21.9 % 1.0605 2.4812 0.8967",
        "MBG/NBD,    2007-06-30, +22.1 % 0.6425 1.5450 0.9217, +14.2 % 0.6174 1.5087 0.9235",
        "MBG/NBD,    2007-09-30, +12.0 % 0.3345 0.8124 0.9370, +7.9 % 0.3336 0.8118 0.9371",
        "MBG/CNBD-2, 2007-03-31, +17.8 % 1.0051 2.5148 0.8851, +11.4 % 0.9736 2.4509 0.8853",
        "MBG/CNBD-2, 2007-06-30, +16.2 % 0.6019 1.5277 0.9155, +7.2 % 0.5763 1.4870 0.9156",
        "MBG/CNBD-2, 2007-09-30, +6.7 % 0.3110 0.7952 0.9313, +2.1 % 0.3099 0.7910 0.9319",
        "Pareto/NBD, 2007-03-31, +23.8 % 1.0659 2.5054 0.8948, +20.6 % 1.0541 2.4696 0.8956",
        "Pareto/NBD, 2007-06-30, +21.2 % 0.6392 1.5400 0.9202, +12.3 % 0.6106 1.5009 0.9220",
        "Pareto/NBD, 2007-09-30, +10.7 % 0.3316 0.8083 0.9365, +5.8 % 0.3290 0.8050 0.9367",
    })
    void theGroceryShopIsForecastBetter(String name, LocalDate asOf, String plain, String seasonal) {
        BuyingFamily family = BuyingFamily.named(name);
        Season season = learn(grocery, family, asOf).learned().orElseThrow();

        assertThat(Accuracy.of(test(grocery, family, asOf, GROCERY_END, Season.EVEN)))
                .isEqualTo(plain);
        assertThat(Accuracy.of(test(grocery, family, asOf, GROCERY_END, season)))
                .isEqualTo(seasonal);
    }

    private static SeasonFit learn(List<PurchaseHistory> shop, BuyingFamily family, LocalDate asOf) {
        SeasonSample sample = new SeasonSample(asOf);
        shop.forEach(sample::add);
        return sample.learn(family);
    }

    private static Holdout test(
            List<PurchaseHistory> shop, BuyingFamily family, LocalDate asOf, LocalDate end, Season season) {
        Backtest.Sample sample = new Backtest.Sample(asOf, Math.toIntExact(ChronoUnit.DAYS.between(asOf, end)), season);
        shop.forEach(sample::add);
        return sample.test(family).holdout().orElseThrow();
    }
}
