package io.rapport.crm.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.forecast.Backtest;
import io.rapport.crm.forecast.GroupedBacktest;
import io.rapport.crm.forecast.ModelFit;
import io.rapport.crm.forecast.Prospects;
import io.rapport.crm.forecast.Season;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.forecast.ValueModel;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tells a simulated shop to the library, which finds out what its customers are like. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelledShopTest {
    /** Customers buy slowly, because purchases of one day count as one: of fast customers, a part would be missing. */
    private static final BuyingRates RATES = new BuyingRates(0.8, 300, 0.6, 1_000);

    private static final LocalDate OPENING = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
    private static final Currency EUR = Currency.getInstance("EUR");

    private final SimulatedShop shop = new SimulatedShop(
            ShopPlan.usual()
                    .from(OPENING, 3_653)
                    .customers(8_000)
                    .rates(RATES)
                    .season(Season.EVEN)
                    .habits(Habits.NONE)
                    .conduct(Conduct.NONE),
            4);
    private final Crm crm = Crm.open(new InMemoryStorage(), ZoneOffset.UTC);

    @BeforeAll
    void record() {
        crm.record(shop.facts().toList());
    }

    @AfterAll
    void close() {
        crm.close();
    }

    @Test
    void theTrueRatesLieWithinThreeStandardErrors() {
        Converged<BuyingModel> fit = crm.forecast()
                .fit(BuyingFamily.PARETO_NBD, LAST_DAY)
                .buying()
                .converged()
                .orElseThrow();

        assertNear(fit, "r", RATES.r());
        assertNear(fit, "alpha", RATES.alpha() / 7);
        assertNear(fit, "s", RATES.s());
        assertNear(fit, "beta", RATES.beta() / 7);
    }

    @Test
    void theSameCustomersGiveTheSameModelWhetherTheProfilesOrTheLogIsRead() {
        LocalDate today = LocalDate.of(2999, 1, 1);
        assertThat(crm.forecast().fit(BuyingFamily.NBD, LAST_DAY).spending())
                .isEqualTo(crm.forecast().fit(BuyingFamily.NBD, today).spending());
    }

    @Test
    void aStoredModelTellsWhatToExpectOfEachCustomer() {
        assertThat(crm.forecast().model()).isEmpty();
        ValueModel model =
                crm.forecast().fit(BuyingFamily.PARETO_NBD, LAST_DAY).model().orElseThrow();
        crm.forecast().goBy(model);
        assertThat(crm.forecast().model()).contains(model);

        Valuation valuation = Valuation.of(LAST_DAY, EUR);
        double alive = 0;
        long staying = 0;
        for (SimulatedCustomer customer : shop.customers().toList()) {
            CustomerView view = crm.customer(Customer.of(customer.account())).orElseThrow();
            Prospects prospects = crm.forecast()
                    .prospects(view.id(), model, valuation)
                    .orElseThrow()
                    .value();
            alive += prospects.alive().estimate();
            staying += customer.left().isAfter(LAST_DAY) ? 1 : 0;
            assertThat(prospects.lifetimeValue().orElseThrow().low().isNegative())
                    .isFalse();
        }
        // The margin is four standard deviations of what chance does, and as much again for what the model does not
        // know.
        assertThat(alive).isCloseTo((double) staying, within(8 * Math.sqrt(8_000 * 0.25)));
    }

    @Test
    void groupsHaveModelsOfTheirOwn() {
        SortedMap<String, ModelFit> fits = crm.forecast().fitBy(ModelledShopTest::half, BuyingFamily.NBD, LAST_DAY);
        ValueModel early = Objects.requireNonNull(fits.get("early")).model().orElseThrow();
        crm.forecast().goBy("early", early);

        assertThat(fits).containsOnlyKeys("early", "late");
        assertThat(fits.values().stream().mapToLong(ModelFit::repeaters).sum())
                .isEqualTo(crm.forecast().fit(BuyingFamily.NBD, LAST_DAY).repeaters());
        assertThat(crm.forecast().model("early")).contains(early);
        assertThat(crm.forecast().model("late")).isEmpty();
        assertThatThrownBy(() -> crm.forecast().model("Early Birds")).hasMessageContaining("model.group");
    }

    /** The groups do not differ, so telling them apart costs parameters and is worth nothing. */
    @Test
    void groupsThatAreAlikeAreNotWorthTellingApart() {
        LocalDate split = LAST_DAY.minusYears(1);
        Backtest whole = crm.forecast().backtest(BuyingFamily.PARETO_NBD, split, 365);
        GroupedBacktest grouped =
                crm.forecast().backtestBy(ModelledShopTest::half, BuyingFamily.PARETO_NBD, split, 365);

        assertThat(grouped.bic().orElseThrow())
                .isGreaterThan(whole.fit().converged().orElseThrow().quality().bic(4));
        assertThat(grouped.holdout().orElseThrow().mae())
                .isCloseTo(whole.holdout().orElseThrow().mae(), withinPercentage(1));
    }

    private static String half(PurchaseHistory history) {
        return history.days().first().getYear() < 2020 ? "early" : "late";
    }

    private static void assertNear(Converged<BuyingModel> fit, String parameter, double truth) {
        assertThat(fit.model().parameters().getOrDefault(parameter, Double.NaN))
                .as(parameter)
                .isCloseTo(truth, within(3 * fit.standardError(parameter)));
    }
}
