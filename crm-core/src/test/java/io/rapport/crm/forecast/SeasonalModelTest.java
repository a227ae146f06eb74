package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.Bought;
import io.rapport.crm.value.PurchaseHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stored model knows the season: a profile and the model are enough for an answer in days of the calendar. */
class SeasonalModelTest {
    private static final Season GIFTS = Season.of(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 4.0));

    private static final ValueModel MODEL = seasonal(KnownModel.MBG);
    private static final LocalDate MAY_ENDS = LocalDate.of(2026, 5, 31);
    private static final LocalDate NOVEMBER_ENDS = LocalDate.of(2026, 11, 30);

    @Test
    void moreIsExpectedOfDecemberThanOfJune() {
        assertThat(expected(NOVEMBER_ENDS)).isGreaterThan(3 * expected(MAY_ENDS));
    }

    @Test
    void aScoreIsTheEstimateOfTheProspects() {
        Valuation valuation = month(NOVEMBER_ENDS);
        PurchaseHistory history = regular(NOVEMBER_ENDS);
        Prospects prospects =
                Prospects.of(history, MODEL, valuation).orElseThrow().value();

        assertThat(new Scoring(MODEL, valuation).score(history))
                .contains(new Score(
                        prospects.alive().estimate(),
                        prospects.purchases().estimate(),
                        prospects.lifetimeValue().map(MoneyInterval::estimate)));
    }

    @Test
    void whatItCostsToWinACustomerIsEarnedSoonerBeforeChristmas() {
        Money cost = Money.of("45.00", "EUR");

        assertThat(NewCustomer.of(MODEL, month(NOVEMBER_ENDS))
                        .orElseThrow()
                        .paybackDays(cost)
                        .orElseThrow())
                .isLessThan(NewCustomer.of(MODEL, month(MAY_ENDS))
                        .orElseThrow()
                        .paybackDays(cost)
                        .orElseThrow());
    }

    @Test
    void whatIsFittedInASeasonKnowsIt() {
        ModelFit fit = new ModelSample(NOVEMBER_ENDS, GIFTS).fit(BuyingFamily.NBD, Instant.EPOCH);

        assertThat(fit.season()).isEqualTo(GIFTS);
    }

    @Test
    void itComesBackAsItWasOrNotAtAll() {
        String json = Json.write(MODEL);

        assertThat(Json.read("model", json, ValueModel.class)).isEqualTo(MODEL);
        assertThatThrownBy(
                        () -> Json.read("model", json.replace("\"factors\":[", "\"factors\":[1.0,"), ValueModel.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("season.factors");
    }

    private static double expected(LocalDate asOf) {
        return Prospects.of(regular(asOf), MODEL, month(asOf))
                .orElseThrow()
                .value()
                .purchases()
                .estimate();
    }

    private static Valuation month(LocalDate asOf) {
        return Valuation.of(asOf, Currency.getInstance("EUR")).withHorizon(30);
    }

    private static PurchaseHistory regular(LocalDate asOf) {
        return Bought.on(asOf.minusDays(200), asOf.minusDays(120), asOf.minusDays(60), asOf.minusDays(10));
    }

    private static ValueModel seasonal(ValueModel even) {
        return new ValueModel(
                even.format(),
                even.family(),
                even.since(),
                even.asOf(),
                even.fittedAt(),
                GIFTS,
                even.repeaters(),
                even.buying(),
                even.spending());
    }
}
