package io.rapport.crm.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.profile.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PurchaseHistoryTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ValueFeature FEATURE = new ValueFeature(Settings.in(ZoneId.of("Europe/Berlin")));

    @Test
    void purchasesOfOneDayAreOneTransactionInTheBusinessTimeZone() {
        PurchaseHistory history = fold(
                bought("2026-01-05T22:30:00Z", "10"),
                bought("2026-01-05T23:30:00Z", "5"),
                bought("2026-01-06T20:00:00Z", "7"));

        assertThat(history.orders()).isEqualTo(3);
        assertThat(history.days().stream())
                .containsExactly(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-01-06"));
        assertThat(history.net().in(EUR)).isEqualTo(Money.of("22", "EUR"));
    }

    @Test
    void aDayOfDaylightSavingIsADay() {
        PurchaseHistory history = fold(
                bought("2026-03-28T23:00:00Z", "1"),
                bought("2026-03-29T21:59:59Z", "1"),
                bought("2026-03-29T22:00:00Z", "1"));

        assertThat(history.days().stream())
                .containsExactly(LocalDate.parse("2026-03-29"), LocalDate.parse("2026-03-30"));
    }

    @Test
    void thePatternOfAnyDayIsExact() {
        PurchaseHistory history = fold(
                bought("2026-01-01T12:00:00Z", "1"),
                bought("2026-01-11T12:00:00Z", "1"),
                bought("2026-01-31T12:00:00Z", "1"));

        assertThat(history.patternOn(LocalDate.parse("2025-12-31"))).isEmpty();
        assertThat(history.patternOn(LocalDate.parse("2026-01-01"))).contains(new BuyingPattern(0, 0, 0));
        assertThat(history.patternOn(LocalDate.parse("2026-01-20"))).contains(new BuyingPattern(1, 10, 19));
        assertThat(history.patternOn(LocalDate.parse("2026-02-10"))).contains(new BuyingPattern(2, 30, 40));
    }

    @Test
    void aRefundLowersMoneyButNeverTheDays() {
        PurchaseHistory history = fold(
                returned("2026-03-01T12:00:00Z", "4"),
                bought("2026-01-01T12:00:00Z", "10"),
                bought("2026-02-01T12:00:00Z", "3"));

        assertThat(history.returns()).isEqualTo(1);
        assertThat(history.days().size()).isEqualTo(2);
        assertThat(history.net().in(EUR)).isEqualTo(Money.of("9", "EUR"));
        assertThat(fold(returned("2026-03-01T12:00:00Z", "4")).net().in(EUR)).isEqualTo(Money.of("-4", "EUR"));
    }

    @Test
    void repeatSpendLeavesOutTheFirstDayAndItsOwnRefundsAlone() {
        PurchaseHistory history = fold(
                bought("2026-01-01T12:00:00Z", "10"),
                bought("2026-01-01T15:00:00Z", "2"),
                bought("2026-02-01T12:00:00Z", "30"),
                bought("2026-03-01T12:00:00Z", "20"),
                refund("5", "2026-01-01T12:00:00Z"),
                refund("6", "2026-02-01T12:00:00Z"));

        RepeatSpend spend = history.repeatSpend(EUR).orElseThrow();

        assertThat(spend).isEqualTo(new RepeatSpend(4400, 2));
        assertThat(spend.mean()).isEqualTo(2200.0);
        assertThat(fold(bought("2026-01-01T12:00:00Z", "10")).repeatSpend(EUR)).isEmpty();
    }

    @Test
    void aFirstDayInAnotherCurrencyIsNotTheCustomersFirstDay() {
        PurchaseHistory history = fold(
                fact("2026-01-01T12:00:00Z", Purchase.of(Money.of("9", "USD"))),
                bought("2026-02-01T12:00:00Z", "30"),
                bought("2026-03-01T12:00:00Z", "20"));

        assertThat(history.repeatSpend(EUR)).contains(new RepeatSpend(5000, 2));
        assertThat(history.repeatSpend(Currency.getInstance("USD"))).contains(new RepeatSpend(0, 2));
    }

    @Test
    void aGiftCountsAsATransactionAndAddsNothing() {
        PurchaseHistory history = fold(bought("2026-01-01T12:00:00Z", "0"));

        assertThat(history.days().size()).isEqualTo(1);
        assertThat(history.gross().currencies()).containsExactly(EUR);
        assertThat(CustomerValue.of(history).net().in(EUR)).isEqualTo(Money.zero(EUR));
    }

    @Test
    void whatIsNoPurchaseSaysNothingAboutValue() {
        assertThat(fold(fact("2026-01-01T12:00:00Z", PageViewed.of("https://shop.example/"))))
                .isEqualTo(PurchaseHistory.EMPTY);
    }

    @Test
    void attributesAreAbsoluteAndByCurrency() {
        PurchaseHistory history = fold(bought("2026-01-01T12:00:00Z", "10"), returned("2026-03-01T12:00:00Z", "4"));

        assertThat(FEATURE.cells(history))
                .containsExactlyInAnyOrder(
                        ValueAttributes.FIRST_PURCHASE.cell(LocalDate.parse("2026-01-01")),
                        ValueAttributes.LAST_PURCHASE.cell(LocalDate.parse("2026-01-01")),
                        ValueAttributes.PURCHASE_DAYS.cell(1L),
                        ValueAttributes.ORDERS.cell(1L),
                        ValueAttributes.net(EUR).cell(600L),
                        ValueAttributes.refunded(EUR).cell(400L));
        assertThat(FEATURE.cells(PurchaseHistory.EMPTY)).isEmpty();
    }

    @Test
    void tenThousandPurchasesInThreeYearsAndThreeCurrenciesTakeUnderOneKibibyte() {
        Instant start = Instant.parse("2023-01-01T00:00:00Z");
        List<Interaction> life = new ArrayList<>();
        for (int n = 0; n < 10_000; n++) {
            String currency = List.of("EUR", "USD", "GBP").get(n % 3);
            life.add(fact(
                    start.plusSeconds(9_467L * n).toString(),
                    Purchase.of(new Money(1_000_000 + n, Money.currency(currency)))));
        }

        Profile profile =
                Features.of(List.of(FEATURE)).fold(Profile.EMPTY, life).profile();

        assertThat(profile.state(FEATURE).orders()).isEqualTo(10_000);
        assertThat(profile.toBytes().size()).isLessThan(1024);
    }

    private static PurchaseHistory fold(Interaction... facts) {
        return Stream.of(facts).map(FEATURE.summary()::of).reduce(PurchaseHistory.EMPTY, FEATURE.summary()::merge);
    }

    private static Interaction bought(String at, String euros) {
        return fact(at, Purchase.of(Money.of(euros, "EUR")));
    }

    private static Interaction returned(String at, String euros) {
        return fact(at, Returned.of(Money.of(euros, "EUR")));
    }

    private static Interaction refund(String euros, String boughtAt) {
        return fact("2026-03-05T12:00:00Z", Returned.of(Money.of(euros, "EUR")).ofPurchaseAt(Instant.parse(boughtAt)));
    }

    private static Interaction fact(String at, Detail detail) {
        List<String> key = List.of(at, detail.toString());
        return Source.of("shop", Channel.WEB).fact(key.toString(), Customer.card("1"), Instant.parse(at), detail);
    }
}
