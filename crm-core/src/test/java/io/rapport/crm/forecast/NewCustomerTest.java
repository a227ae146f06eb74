package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.buying.Outlook;
import io.rapport.crm.buying.Sbg;
import io.rapport.crm.economics.ContractValue;
import io.rapport.crm.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Shows what it pays to win a customer. */
class NewCustomerTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Valuation HALF_EARNED =
            Valuation.of(LocalDate.of(2026, 10, 8), EUR).withMargin(0.5);
    private static final NewCustomer NEW =
            NewCustomer.of(KnownModel.MBG, HALF_EARNED).orElseThrow();

    @Test
    void theFirstPurchaseCountsInFull() {
        double perPurchase = 6.25 * 1544 / 2.74;
        double purchases = 1 + HALF_EARNED.convention().purchases(newcomer());

        assertThat(NEW.value().estimate().minorUnits()).isEqualTo(Math.round(0.5 * perPurchase * purchases));
        assertThat(NEW.value().low().minorUnits())
                .isLessThan(NEW.value().estimate().minorUnits());
        assertThat(NEW.perCost(Money.of("10.00", "EUR")))
                .isCloseTo(NEW.value().estimate().minorUnits() / 1000.0, within(1e-12));
    }

    @Test
    void theFirstPurchasePaysBackASmallCostAtOnce() {
        assertThat(NEW.paybackDays(Money.of("17.60", "EUR"))).isEqualTo(OptionalLong.of(0));
        assertThat(NEW.paybackDays(Money.of("17.62", "EUR")).orElseThrow()).isBetween(1L, 5L);
    }

    @Test
    void aLargerCostIsPaidBackOnTheDayOnWhichTheMarginReachesIt() {
        Money cost = Money.of("30.00", "EUR");
        long days = NEW.paybackDays(cost).orElseThrow();

        assertThat(earned(days)).isGreaterThanOrEqualTo(3000);
        assertThat(earned(days - 1)).isLessThan(3000);
    }

    @Test
    void aCostAboveTheValueIsNeverPaidBack() {
        Money value = NEW.value().estimate();

        assertThat(NEW.paybackDays(value.plus(Money.of("0.01", "EUR")))).isEmpty();
        assertThat(NEW.paybackDays(value.minus(Money.of("1.00", "EUR")))).isPresent();
    }

    @Test
    void costsMustBePositiveAndInTheCurrencyOfTheValuation() {
        assertThatThrownBy(() -> NEW.paybackDays(Money.zero(EUR))).hasMessageContaining("cost_of_winning");
        assertThatThrownBy(() -> NEW.perCost(Money.of("1.00", "USD"))).hasMessageContaining("another currency");
    }

    @Test
    void aCurrencyWithoutAModelHasNoNewCustomers() {
        Valuation dollars = Valuation.of(LocalDate.of(2026, 10, 8), Currency.getInstance("USD"));

        assertThat(NewCustomer.of(KnownModel.MBG, dollars)).isEmpty();
    }

    /** The figures are those of value.md 13.2, in margins of 100.00. */
    @Test
    void aContractIsWorthItsDiscountedPeriods() {
        Money margin = Money.of("100.00", "EUR");
        ContractValue regular =
                new ContractValue(new Sbg(0.704077298, 1.182043026), margin, 0.1, RoundingMode.HALF_EVEN);

        assertThat(regular.ofNewCustomer()).isEqualTo(Money.of("369.49", "EUR"));
        assertThat(regular.beforeRenewal(7)).isEqualTo(Money.of("657.57", "EUR"));
        assertThatThrownBy(() -> new ContractValue(new Sbg(1, 1), margin, 0, RoundingMode.HALF_EVEN))
                .hasMessageContaining("discount_rate");
    }

    /** Returns what a new customer is expected to have earned after so many days, in minor units. */
    private static double earned(long days) {
        double weeklyRate = HALF_EARNED.convention().weeklyRate();
        return 0.5 * 6.25 * 1544 / 2.74 * (1 + newcomer().discountedPurchases(weeklyRate, days / 7.0));
    }

    private static Outlook newcomer() {
        return KnownModel.MBG.buyingModel().model().ofNewcomer();
    }
}
