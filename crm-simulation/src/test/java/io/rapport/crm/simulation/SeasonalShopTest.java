package io.rapport.crm.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.Crm;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.forecast.Holdout;
import io.rapport.crm.forecast.Season;
import io.rapport.crm.forecast.SeasonFit;
import io.rapport.crm.forecast.ValueModel;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.interaction.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library does not know the season of a simulated shop: it has to find the season, and to go by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeasonalShopTest {
    private static final LocalDate OPENING = LocalDate.of(2023, 1, 1);
    private static final LocalDate END_OF_JUNE = LocalDate.of(2025, 6, 30);

    private final SimulatedShop shop = new SimulatedShop(
            ShopPlan.usual()
                    .from(OPENING, 1_096)
                    .customers(5_000)
                    .habits(Habits.NONE)
                    .conduct(Conduct.NONE),
            7);
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
    void theSeasonThatWasPutInIsFound() {
        SeasonFit.Learned fit = (SeasonFit.Learned) crm.forecast().season(BuyingFamily.PARETO_NBD, END_OF_JUNE);

        for (int month = 0; month < 12; month++) {
            double truth = shop.plan().season().factors().get(month);
            double error = truth / Math.sqrt(fit.repeats().get(month));
            assertThat(fit.season().factors().get(month))
                    .as("month %d", month + 1)
                    .isCloseTo(truth, within(4 * error + 0.05 * truth));
        }
    }

    /** Season and model are learned from what was known on the day: the figures of {@code docs/validation/value.md}. */
    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 181, +23.0 % 0.9450 1.6021 0.8658, +3.6 % 0.8754 1.5225 0.8693",
        "2025-06-30, 184, -11.2 % 0.9022 1.6935 0.8805, -2.3 % 0.9164 1.6790 0.8789",
    })
    void theTotalOfTheNextHalfYearIsKnownToWhoKnowsTheSeason(LocalDate asOf, int days, String plain, String seasonal) {
        Season season =
                crm.forecast().season(BuyingFamily.PARETO_NBD, asOf).learned().orElseThrow();

        assertThat(figures(asOf, days, Season.EVEN)).isEqualTo(plain);
        assertThat(figures(asOf, days, season)).isEqualTo(seasonal);
    }

    @Test
    void aStoredModelKnowsItsSeason() {
        ValueModel model = crm.forecast()
                .inSeason(ShopPlan.GIFTS)
                .fit(BuyingFamily.PARETO_NBD, END_OF_JUNE)
                .model()
                .orElseThrow();
        crm.forecast().goBy(model);

        assertThat(crm.forecast().model().orElseThrow().season()).isEqualTo(ShopPlan.GIFTS);
        assertThat(Json.write(model)).contains("\"season\":{\"factors\":[1.05,1.0,0.95,");
    }

    /** Returns total error, MAE, RMSE and AUC. */
    private String figures(LocalDate asOf, int days, Season season) {
        Holdout seen = crm.forecast()
                .inSeason(season)
                .backtest(BuyingFamily.PARETO_NBD, asOf, days)
                .holdout()
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%+.1f %% %.4f %.4f %.4f",
                100 * seen.totalError().orElseThrow(),
                seen.mae(),
                seen.rmse(),
                seen.auc().orElseThrow());
    }
}
