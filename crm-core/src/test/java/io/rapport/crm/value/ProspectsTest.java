package io.rapport.crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.buying.BgCnbd;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.FitQuality;
import io.rapport.crm.buying.RepeatBuying;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.money.Amounts;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What to expect of a customer, by a model that is known. */
class ProspectsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = FIRST.plusDays(280);
    private static final FitQuality QUALITY = new FitQuality(-100, 1e-9, 50, 5, 6, 2_000, 900, true);
    private static final BgCnbd BUYING = BgCnbd.mbgNbd(0.525, 6.183, 0.891, 1.614);
    private static final ValueModel MODEL = new ValueModel(
            1,
            "MBG/NBD",
            TODAY,
            Instant.parse("2026-10-08T10:00:00Z"),
            new ValueModel.Fitted(
                    BUYING.parameters(), List.of(0.01, 0.002, 0.01, 0.0, 0.0, 0.02, 0.001, 0.0, 0.01, 0.03), QUALITY),
            Map.of(
                    "EUR",
                    new ValueModel.Fitted(
                            Map.of("p", 6.25, "q", 3.74, "gamma", 1544.0),
                            List.of(0.01, 0.0, 0.01, 0.0, 0.0, 0.01),
                            QUALITY)));

    @Test
    void theFiguresAreThoseOfTheModels() {
        PurchaseHistory history = bought(0, 100, 210);
        Prospects prospects = Prospects.of(history, MODEL, Valuation.of(TODAY, EUR))
                .orElseThrow()
                .value();

        RepeatBuying seen = new RepeatBuying(2, 30, 40);
        assertThat(prospects.alive().estimate()).isEqualTo(BUYING.of(seen).alive());
        assertThat(prospects.purchases().estimate()).isEqualTo(BUYING.of(seen).expectedPurchases(365 / 7.0));
        assertThat(prospects.anyPurchase()).isEqualTo(BUYING.of(seen).anyPurchase(365 / 7.0));
        // p (gamma + x mean) / (p x + q - 1) with two repeats of 10.00 each.
        double perPurchase = 6.25 * (1544 + 2 * 1000) / (6.25 * 2 + 2.74);
        assertThat(prospects.perPurchase()).contains(new Money(Math.round(perPurchase), EUR));
        double residual = perPurchase * BUYING.of(seen).discountedPurchases(Math.log(1.15) * 7 / 365.25);
        assertThat(prospects.residualValue()).contains(new Money(Math.round(residual), EUR));
    }

    @Test
    void intervalsHoldTheFigureAndStayInTheirRange() {
        Prospects prospects = Prospects.of(bought(0, 5, 9), MODEL, Valuation.of(TODAY, EUR))
                .orElseThrow()
                .value();

        assertThat(prospects.alive().low())
                .isPositive()
                .isLessThan(prospects.alive().estimate());
        assertThat(prospects.alive().high())
                .isLessThan(1)
                .isGreaterThan(prospects.alive().estimate());
        assertThat(prospects.purchases().low())
                .isPositive()
                .isLessThan(prospects.purchases().estimate());
        assertThat(prospects.alive().level()).isEqualTo(0.9);
    }

    @Test
    void halfTheMarginIsHalfTheResidualValue() {
        Valuation half = new Valuation(TODAY, 365, EUR, 0.5, 0.15, 0.9, RoundingMode.HALF_EVEN);
        BigDecimal whole = residual(Valuation.of(TODAY, EUR));

        assertThat(residual(half).doubleValue()).isCloseTo(whole.doubleValue() / 2, within(0.006));
    }

    @Test
    void theReasonsSayWhatItRestsOn() {
        assertThat(reasons(bought(0, 100, 210)))
                .containsExactly(
                        "bought on 3 days in 280 days, last 70 days ago",
                        "still a customer with probability 0.69, by MBG/NBD of 2026-10-08",
                        "a purchase brings the mean of 2 purchases, drawn towards that of all");
        assertThat(reasons(bought(270)))
                .contains(
                        "bought on 1 day in 10 days, last 10 days ago",
                        "a purchase brings the mean of all, as nothing was spent after the first purchase");
    }

    @Test
    void aCurrencyWithoutAModelHasNoAmounts() {
        Explained<Prospects> prospects = Prospects.of(
                        bought(0, 100), MODEL, Valuation.of(TODAY, Currency.getInstance("USD")))
                .orElseThrow();

        assertThat(prospects.value().perPurchase()).isEmpty();
        assertThat(prospects.value().residualValue()).isEmpty();
        assertThat(prospects.reasons()).extracting(Reason::text).contains("too little was bought in USD to value it");
    }

    @Test
    void whoHadBoughtNothingByTheDayHasNoProspects() {
        assertThat(Prospects.of(bought(10), MODEL, Valuation.of(FIRST, EUR))).isEmpty();
    }

    @Test
    void aStoredModelComesBackAsItWas() {
        ValueModel read = Json.read("model", Json.write(MODEL), ValueModel.class);

        assertThat(read).isEqualTo(MODEL);
        assertThat(read.buyingModel().model()).isEqualTo(BUYING);
        assertThat(read.buyingModel().covariance().of("alpha", "alpha")).isEqualTo(0.01);
    }

    @Test
    void aModelThatCannotBeUnderstoodIsRefused() {
        String json = Json.write(MODEL);

        refused(json.replace("\"format\":1", "\"format\":2"), "model.format");
        refused(json.replace("MBG/NBD", "XBG/NBD"), "model");
        refused(json.replace("\"r\":0.525", "\"r\":-1.0"), "r");
        refused(json.replace("\"alpha\":6.183,", ""), "model.alpha");
    }

    @Test
    void aSampleIsFittedInAllItsCurrencies() {
        ModelSample sample = new ModelSample(TODAY);
        for (int customer = 0; customer < 40; customer++) {
            sample.add(bought(customer, customer + 10 + customer % 7, customer + 90 + customer % 50));
        }
        ModelFit fit = sample.fit(BuyingFamily.NBD, Instant.EPOCH);

        assertThat(fit.spending()).containsOnlyKeys(EUR);
        assertThat(fit.model().isPresent()).isEqualTo(fit.buying().converged().isPresent());
    }

    private static void refused(String json, String field) {
        assertThatThrownBy(() -> Json.read("model", json, ValueModel.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(field);
    }

    private static BigDecimal residual(Valuation valuation) {
        return Prospects.of(bought(0, 100, 210), MODEL, valuation)
                .orElseThrow()
                .value()
                .residualValue()
                .orElseThrow()
                .amount();
    }

    private static List<String> reasons(PurchaseHistory history) {
        return Prospects.of(history, MODEL, Valuation.of(TODAY, EUR)).orElseThrow().reasons().stream()
                .map(Reason::text)
                .toList();
    }

    /** Ten euros on each of these days. */
    private static PurchaseHistory bought(int... days) {
        PurchaseHistory history = PurchaseHistory.EMPTY;
        for (int day : days) {
            Money ten = Money.of("10.00", "EUR");
            history = history.merge(new PurchaseHistory(
                    DaySet.of(FIRST.plusDays(day)),
                    Amounts.of(ten),
                    FirstDay.of(FIRST.plusDays(day), ten),
                    Amounts.NONE,
                    FirstDay.NONE,
                    1,
                    0));
        }
        return history;
    }
}
