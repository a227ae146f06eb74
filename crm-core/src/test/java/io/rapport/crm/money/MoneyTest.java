package io.rapport.crm.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({"49.90,EUR,4990", "-0.01,USD,-1", "5,JPY,5", "1.234,KWD,1234", "1e2,EUR,10000", "0,EUR,0"})
    void anAmountIsAWholeNumberOfMinorUnits(String amount, String currency, long minorUnits) {
        assertThat(Money.of(amount, currency).minorUnits()).isEqualTo(minorUnits);
    }

    @ParameterizedTest
    @CsvSource({
        "1.005,EUR,2 decimals", "0.5,JPY,0 decimals", "12345678901234567890,EUR,17 digits", "ten,EUR,decimal number",
        "1e999999999,EUR,17 digits", "1,Euro,ISO 4217", "1,XAU,minor units", "'1,50',EUR,decimal number"
    })
    void whatWouldLoseSomethingIsRefusedWithARemedy(String amount, String currency, String remedy) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("money.")
                .hasMessageContaining(remedy);
    }

    @Test
    void roundingIsAskedFor() {
        assertThat(Money.of(new BigDecimal("1.005"), EUR, RoundingMode.HALF_UP)).isEqualTo(Money.of("1.01", "EUR"));
        assertThat(Money.of(new BigDecimal("1.005"), EUR, RoundingMode.HALF_EVEN))
                .isEqualTo(Money.of("1.00", "EUR"));
    }

    @Test
    void aMultipleIsExactAndAPartIsRoundedAsAsked() {
        Money price = Money.of("0.25", "EUR");

        assertThat(price.times(-3)).isEqualTo(Money.of("-0.75", "EUR"));
        assertThat(price.times(new BigDecimal("0.5"), RoundingMode.HALF_EVEN)).isEqualTo(Money.of("0.12", "EUR"));
        assertThat(price.times(new BigDecimal("0.5"), RoundingMode.UP)).isEqualTo(Money.of("0.13", "EUR"));
        assertThatThrownBy(() -> price.times(new BigDecimal("0.5"), RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> price.times(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> price.times(new BigDecimal("1e18"), RoundingMode.DOWN))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("USD beside EUR");
    }

    @Test
    void whatDoesNotFitIsNotWrappedRound() {
        Money most = new Money(Long.MAX_VALUE, EUR);
        assertThatThrownBy(() -> most.plus(new Money(1, EUR))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, EUR).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Amounts.of(most).plus(Amounts.of(most))).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void addingAndTakingAwayAreExact(
            @ForAll @LongRange(min = -1L << 61, max = 1L << 61) long one,
            @ForAll @LongRange(min = -1L << 61, max = 1L << 61) long other) {
        Money sum = new Money(one, EUR).plus(new Money(other, EUR));
        assertThat(sum.minus(new Money(other, EUR))).isEqualTo(new Money(one, EUR));
        assertThat(Money.of(sum.amount().toPlainString(), "EUR").minorUnits()).isEqualTo(one + other);
    }

    @Test
    void currenciesAreKeptApartAndShownByCode() {
        Amounts amounts = Amounts.of(Money.of("5", "USD")).plus(Amounts.of(Money.of("10", "EUR")));

        assertThat(amounts.toList()).isEqualTo(List.of(Money.of("10", "EUR"), Money.of("5", "USD")));
        assertThat(amounts.in(EUR)).isEqualTo(Money.of("10", "EUR"));
        assertThat(amounts.in(Currency.getInstance("JPY"))).isEqualTo(Money.of("0", "JPY"));
        assertThat(amounts.minus(Amounts.of(Money.of("12", "EUR")))).hasToString("[-2.00 EUR, 5.00 USD]");
    }
}
