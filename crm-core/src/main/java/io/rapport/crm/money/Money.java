package io.rapport.crm.money;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Money is an amount: a whole number of minor units (cents, pence, yen) of one currency. Arithmetic is exact; whatever
 * could lose something asks for a {@link RoundingMode}, and what does not fit into a {@code long} throws
 * {@link ArithmeticException}.
 *
 * @param minorUnits the amount in the currency's minor units, of either sign
 * @param currency a currency with minor units, as ISO 4217 defines them (not gold or the test currency)
 */
public record Money(long minorUnits, Currency currency) {
    /**
     * Checks the currency.
     *
     * @throws InvalidInputException if the currency has no minor units
     */
    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new InvalidInputException(
                    "money.currency",
                    currency.getCurrencyCode() + " has no minor units",
                    "use a currency that people pay with");
        }
    }

    /**
     * Returns an exact amount, for example {@code Money.of("49.90", "EUR")}.
     *
     * @param amount a decimal number with at most as many decimals as the currency has
     * @param currencyCode three letters of ISO 4217
     * @throws InvalidInputException if either cannot be read or a decimal would be lost
     */
    public static Money of(String amount, String currencyCode) {
        return of(decimal(amount), currency(currencyCode), RoundingMode.UNNECESSARY);
    }

    /**
     * Returns an amount rounded to the currency's minor unit.
     *
     * @throws InvalidInputException if it is too large, or if decimals would be lost under
     *     {@link RoundingMode#UNNECESSARY}
     */
    public static Money of(BigDecimal amount, Currency currency, RoundingMode rounding) {
        Require.that(
                (long) amount.precision() - amount.scale() <= 17,
                "money.amount",
                amount.precision() + " digits",
                "give at most 17 digits before the point");
        int digits = currency.getDefaultFractionDigits();
        try {
            return new Money(
                    amount.setScale(Math.max(digits, 0), rounding)
                            .unscaledValue()
                            .longValueExact(),
                    currency);
        } catch (ArithmeticException inexact) {
            throw new InvalidInputException(
                    "money.amount",
                    amount.precision() + " digits, " + amount.scale() + " of them decimals",
                    currency.getCurrencyCode() + " has " + digits + " decimals and at most 18 digits in all");
        }
    }

    /** Returns nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Returns the currency of an ISO 4217 code.
     *
     * @throws InvalidInputException if there is none
     */
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException(
                    "money.currency", code.length() + " characters, no ISO 4217 code", "give one such as EUR");
        }
    }

    /**
     * Returns the sum.
     *
     * @throws ArithmeticException if it does not fit
     * @throws InvalidInputException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, inSameCurrency(other).minorUnits), currency);
    }

    /**
     * Returns the difference.
     *
     * @throws ArithmeticException if it does not fit
     * @throws InvalidInputException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, inSameCurrency(other).minorUnits), currency);
    }

    /**
     * Returns the same amount with the other sign.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    /**
     * Returns so many times as much.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money times(long number) {
        return new Money(Math.multiplyExact(minorUnits, number), currency);
    }

    /**
     * Returns so many times as much, rounded to minor units.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        BigDecimal product = BigDecimal.valueOf(minorUnits).multiply(factor);
        return new Money(product.setScale(0, rounding).longValueExact(), currency);
    }

    /** Tells whether it is below zero. */
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** Returns the amount in major units, with all decimals of the currency: 49.90. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /** Returns, for example, {@code 49.90 EUR}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money inSameCurrency(Money other) {
        if (!other.currency.equals(currency)) {
            throw new InvalidInputException(
                    "money.currency", other.currency + " beside " + currency, "convert with a rate of your own first");
        }
        return other;
    }

    private static BigDecimal decimal(String amount) {
        Require.atMost(40, amount.length(), "money.amount", "characters", "give at most 40");
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException unreadable) {
            throw new InvalidInputException(
                    "money.amount", amount.length() + " characters, not a decimal number", "write it like 49.90");
        }
    }
}
