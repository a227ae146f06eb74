package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.buying.BgCnbd;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.RepeatBuying;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Interval;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.Bought;
import io.rapport.crm.value.BuyingPattern;
import io.rapport.crm.value.PurchaseHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shows what to expect of a customer, by a model that is known. */
class ProspectsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = FIRST.plusDays(280);
    private static final BgCnbd BUYING = KnownModel.BUYING;
    private static final ValueModel MODEL = KnownModel.MBG;

    @Test
    void theFiguresAreThoseOfTheModels() {
        PurchaseHistory history = bought(0, 100, 210);
        Prospects prospects = Prospects.of(history, MODEL, Valuation.of(TODAY, EUR))
                .orElseThrow()
                .value();

        RepeatBuying seen = new RepeatBuying(2, 30, 40);
        assertThat(prospects.alive().estimate()).isEqualTo(BUYING.of(seen).alive());
        assertThat(prospects.purchases().estimate()).isEqualTo(BUYING.of(seen).expectedPurchases(365 / 7.0));
        assertThat(prospects.anyPurchase().estimate()).isEqualTo(BUYING.of(seen).anyPurchase(365 / 7.0));
        // p (gamma + x mean) / (p x + q - 1) with two repeats of 10.00 each.
        double perPurchase = 6.25 * (1544 + 2 * 1000) / (6.25 * 2 + 2.74);
        assertThat(prospects.perPurchase().orElseThrow().estimate()).isEqualTo(new Money(Math.round(perPurchase), EUR));
        double residual = perPurchase * BUYING.of(seen).discountedPurchases(Math.log(1.15) * 7 / 365.25);
        assertThat(prospects.lifetimeValue().orElseThrow().estimate()).isEqualTo(new Money(Math.round(residual), EUR));
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
        assertThat(prospects.anyPurchase().low())
                .isPositive()
                .isLessThan(prospects.anyPurchase().estimate());
        MoneyInterval perPurchase = prospects.perPurchase().orElseThrow();
        MoneyInterval lifetimeValue = prospects.lifetimeValue().orElseThrow();
        assertThat(perPurchase.low().minorUnits())
                .isPositive()
                .isLessThan(perPurchase.estimate().minorUnits());
        assertThat(width(lifetimeValue))
                .as("uncertain both in spend and in purchases")
                .isGreaterThan(width(perPurchase));
    }

    @Test
    void theNextPurchaseIsExpectedWhenItIsAsLikelyAsNot() {
        Prospects prospects = Prospects.of(bought(0, 100, 210), MODEL, Valuation.of(TODAY, EUR))
                .orElseThrow()
                .value();
        Interval days = prospects.nextPurchaseDays().orElseThrow();

        assertThat(BUYING.of(new RepeatBuying(2, 30, 40)).anyPurchase(days.estimate() / 7))
                .isCloseTo(0.5, within(1e-9));
        assertThat(days.low()).isPositive().isLessThan(days.estimate());
        assertThat(days.high()).isGreaterThan(days.estimate());
    }

    @Test
    void whoHasProbablyLeftHasNoNextPurchase() {
        Explained<Prospects> left =
                Prospects.of(bought(0, 3), MODEL, Valuation.of(TODAY, EUR)).orElseThrow();

        assertThat(left.value().alive().estimate()).isLessThan(0.5);
        assertThat(left.value().nextPurchaseDays()).isEmpty();
        assertThat(left.reasons())
                .extracting(Reason::text)
                .contains("it is more likely than not that nothing will be bought again");
    }

    @Test
    void halfTheMarginIsHalfTheResidualValue() {
        Valuation half = Valuation.of(TODAY, EUR).withMargin(0.5);
        BigDecimal whole = residual(Valuation.of(TODAY, EUR));

        assertThat(residual(half).doubleValue()).isCloseTo(whole.doubleValue() / 2, within(0.006));
    }

    @Test
    void theReasonsSayWhatItRestsOn() {
        assertThat(reasons(bought(0, 100, 210)))
                .containsExactly(
                        "bought on 3 days in 280 days, last 70 days ago",
                        "a customer of that age has bought again on 1.2 days on average",
                        "still a customer with probability 0.69, by MBG/NBD of 2026-10-08",
                        "a purchase brings 14.53 EUR: the mean of 2 purchases, 10.00 EUR, drawn towards that of all,"
                                + " 35.22 EUR",
                        "purchases to come are counted by the convention: residual, 15 % a year");
        assertThat(reasons(bought(270)))
                .contains(
                        "bought on 1 day in 10 days, last 10 days ago",
                        "a purchase brings 35.22 EUR: the mean of all, as nothing was bought again yet");
    }

    @Test
    void aCurrencyInWhichNothingWasBoughtHasNoAmounts() {
        withoutAmounts(bought(0, 100), MODEL, "USD", "nothing was bought in USD, so no amount is expected");
    }

    @Test
    void aCurrencyWithoutAModelHasNoAmounts() {
        ValueModel withoutSpending =
                new ValueModel(1, "MBG/NBD", FIRST, TODAY, Instant.EPOCH, Season.EVEN, 800, MODEL.buying(), Map.of());

        withoutAmounts(bought(0, 100), withoutSpending, "EUR", "too little was bought in EUR to value it");
    }

    @Test
    void whoGotEverythingBackCountsAsTheMeanOfAll() {
        Money ten = Money.of("10.00", "EUR");
        PurchaseHistory refunded = Bought.both(bought(0, 100), Bought.paidBack(ten));

        assertThat(reasons(refunded))
                .contains("a purchase brings 35.22 EUR: the mean of all, as what was bought again came to nothing");
    }

    @Test
    void aModelOfFewRepeatersSaysSo() {
        ValueModel thin = KnownModel.of(99);

        assertThat(MODEL.caution()).isEmpty();
        assertThat(Prospects.of(bought(0, 100), thin, Valuation.of(TODAY, EUR))
                        .orElseThrow()
                        .reasons())
                .extracting(Reason::code)
                .contains("model.few_repeaters");
    }

    @Test
    void twoCustomersWhoTurnOutToBeOneAreExpectedToDoWhatOneWithBothHistoriesWould() {
        PurchaseHistory merged = Bought.both(bought(3, 100), bought(0, 100, 210));
        PurchaseHistory one = bought(0, 3, 100, 100, 210);

        assertThat(merged.patternOn(TODAY)).contains(new BuyingPattern(3, 210, 280));
        assertThat(Prospects.of(merged, MODEL, Valuation.of(TODAY, EUR)))
                .isEqualTo(Prospects.of(one, MODEL, Valuation.of(TODAY, EUR)));
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

        assertThat(fit.since()).isEqualTo(FIRST);
        assertThat(fit.spending()).containsOnlyKeys(EUR);
        assertThat(fit.model().isPresent()).isEqualTo(fit.buying().converged().isPresent());
    }

    private static void withoutAmounts(PurchaseHistory history, ValueModel model, String currency, String reason) {
        Explained<Prospects> prospects = Prospects.of(
                        history, model, Valuation.of(TODAY, Currency.getInstance(currency)))
                .orElseThrow();

        assertThat(prospects.value().perPurchase()).isEmpty();
        assertThat(prospects.value().lifetimeValue()).isEmpty();
        assertThat(prospects.reasons()).extracting(Reason::text).contains(reason);
    }

    private static void refused(String json, String field) {
        assertThatThrownBy(() -> Json.read("model", json, ValueModel.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(field);
    }

    private static double width(MoneyInterval interval) {
        return (double) interval.high().minorUnits() / interval.low().minorUnits();
    }

    private static BigDecimal residual(Valuation valuation) {
        return Prospects.of(bought(0, 100, 210), MODEL, valuation)
                .orElseThrow()
                .value()
                .lifetimeValue()
                .orElseThrow()
                .estimate()
                .amount();
    }

    private static List<String> reasons(PurchaseHistory history) {
        return Prospects.of(history, MODEL, Valuation.of(TODAY, EUR)).orElseThrow().reasons().stream()
                .map(Reason::text)
                .toList();
    }

    /** Makes a history of ten euros on each of these days. */
    private static PurchaseHistory bought(int... days) {
        return Bought.on(Arrays.stream(days).mapToObj(FIRST::plusDays).toArray(LocalDate[]::new));
    }
}
