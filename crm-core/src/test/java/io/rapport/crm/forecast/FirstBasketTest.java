package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.RealData;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.Bought;
import io.rapport.crm.value.PurchaseHistory;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shows what the amount of the first basket tells of CDNOW's customers. The figures are those of
 * {@code docs/validation/value.md}: BIC of the calibration, and total error, MAE, RMSE and AUC of the holdout.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstBasketTest {
    private static final LocalDate MARCH = LocalDate.of(1997, 3, 1);
    private static final LocalDate SPLIT = LocalDate.of(1997, 9, 30);
    private static final Currency USD = Currency.getInstance("USD");
    private Collection<PurchaseHistory> cdnow = List.of();

    @BeforeAll
    void read() throws IOException {
        Map<String, PurchaseHistory> histories = new TreeMap<>();
        for (String[] line : RealData.lines("cdnow/CDNOW_master.txt.gz", " +")) {
            if (!line[0].equals("customer_id")) {
                histories.merge(line[0], bought(line[1], line[3]), Bought::both);
            }
        }
        cdnow = histories.values();
    }

    @ParameterizedTest
    @CsvSource({
        "MBG/NBD,    1997-06-30, 92, 131783.2 -1.4 % 0.3838 0.7597 0.7422, "
                + "131851.1 -2.2 % 0.3830 0.7604 0.7420, 131561.7 -1.6 % 0.3824 0.7583 0.7467",
        "Pareto/NBD, 1997-06-30, 92, 131871.0 +4.6 % 0.3868 0.7648 0.7431, "
                + "131942.0 +4.0 % 0.3860 0.7651 0.7431, 131643.3 +4.4 % 0.3861 0.7633 0.7476",
        "MBG/NBD,    1997-09-30, 273, 190714.2 -19.1 % 0.7945 1.7396 0.7651, "
                + "190777.8 -19.6 % 0.7945 1.7433 0.7652, 190438.7 -19.2 % 0.7927 1.7389 0.7664",
        "Pareto/NBD, 1997-09-30, 273, 190870.5 -12.9 % 0.7938 1.7262 0.7687, "
                + "190938.2 -13.6 % 0.7921 1.7277 0.7690, 190587.8 -13.4 % 0.7912 1.7258 0.7711"
    })
    void whoBeginsWithMoreBuysMoreOften(
            String name, LocalDate asOf, int days, String everybody, String byMonth, String byBasket) {
        BuyingFamily family = BuyingFamily.named(name);

        assertThat(figures(family, asOf, days, history -> "all")).isEqualTo(everybody);
        assertThat(figures(family, asOf, days, FirstBasketTest::month)).isEqualTo(byMonth);
        assertThat(figures(family, asOf, days, FirstBasketTest::basket)).isEqualTo(byBasket);
    }

    /**
     * Models of the customers of January and February predict on how many days each customer of March will buy in the
     * 39 weeks after the first purchase.
     */
    @ParameterizedTest
    @CsvSource({
        "MBG/NBD,    +1.5 % 1.3812 2.4171 0.5000, +0.8 % 1.3572 2.3970 0.5606",
        "Pareto/NBD, +3.4 % 1.3924 2.4174 0.5000, +2.6 % 1.3645 2.3971 0.5606",
    })
    void aNewcomersFirstBasketIsAllThatIsKnown(String name, String everybody, String byBasket) {
        BuyingFamily family = BuyingFamily.named(name);

        assertThat(ofNewcomers(family, history -> "all")).isEqualTo(everybody);
        assertThat(ofNewcomers(family, FirstBasketTest::basket)).isEqualTo(byBasket);
    }

    private String ofNewcomers(BuyingFamily family, Function<PurchaseHistory, String> group) {
        Map<Boolean, List<PurchaseHistory>> byMarch = cdnow.stream()
                .collect(Collectors.partitioningBy(
                        history -> !history.days().first().isBefore(MARCH)));
        Map<String, ModelSample> samples = new TreeMap<>();
        byMarch.getOrDefault(false, List.of())
                .forEach(history -> samples.computeIfAbsent(group.apply(history), first -> new ModelSample(SPLIT))
                        .add(history));
        Map<String, Double> expected = new TreeMap<>();
        samples.forEach((key, sample) -> expected.put(
                key,
                sample.fit(family, Instant.EPOCH)
                        .buying()
                        .converged()
                        .orElseThrow()
                        .model()
                        .ofNewcomer()
                        .expectedPurchases(39)));
        List<PurchaseHistory> newcomers = byMarch.getOrDefault(true, List.of());
        Holdout seen = Holdout.of(
                newcomers.stream()
                        .mapToDouble(history -> expected.getOrDefault(group.apply(history), Double.NaN))
                        .toArray(),
                newcomers.stream()
                        .mapToLong(history -> history.purchaseDays(
                                history.days().first(), history.days().first().plusDays(273)))
                        .toArray());
        return Accuracy.of(seen);
    }

    private String figures(BuyingFamily family, LocalDate asOf, int days, Function<PurchaseHistory, String> group) {
        GroupedBacktest.Sample sample = new GroupedBacktest.Sample(group, asOf, days, Season.EVEN);
        cdnow.forEach(sample::add);
        GroupedBacktest test = sample.test(family);
        return String.format(Locale.ROOT, "%.1f ", test.bic().orElseThrow())
                + Accuracy.of(test.holdout().orElseThrow());
    }

    private static PurchaseHistory bought(String date, String dollars) {
        LocalDate day = LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
        Money amount = Money.of(new BigDecimal(dollars).setScale(2).toPlainString(), "USD");
        return Bought.of(day, amount);
    }

    private static String month(PurchaseHistory history) {
        return history.days().first().getMonth().name();
    }

    /** Returns which quarter of all customers somebody is in; they had all bought by the end of any calibration. */
    private static String basket(PurchaseHistory history) {
        long cents = history.firstBasket(USD).minorUnits();
        return cents <= 1_437 ? "to 14.37" : cents <= 2_397 ? "to 23.97" : cents <= 4_053 ? "to 40.53" : "above";
    }
}
