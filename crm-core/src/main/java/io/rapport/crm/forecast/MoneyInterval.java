package io.rapport.crm.forecast;

import io.rapport.crm.decision.Interval;
import io.rapport.crm.money.Money;

/**
 * This is an amount with its uncertainty.
 *
 * @param estimate the amount itself
 * @param low lower end, at most the estimate
 * @param high upper end, at least the estimate; cut off at what fits into an amount
 * @param level the share of such intervals that hold the true amount
 */
public record MoneyInterval(Money estimate, Money low, Money high, double level) {
    static MoneyInterval of(Interval minorUnits, Valuation valuation) {
        return new MoneyInterval(
                valuation.money(minorUnits.estimate()),
                valuation.money(minorUnits.low()),
                minorUnits.high() < Long.MAX_VALUE
                        ? valuation.money(minorUnits.high())
                        : new Money(Long.MAX_VALUE, valuation.currency()),
                minorUnits.level());
    }

    /** Returns, for example, {@code 460.03 EUR (90 %: 409.10 EUR to 517.30 EUR)}. */
    @Override
    public String toString() {
        return estimate + " (" + Math.round(100 * level) + " %: " + low + " to " + high + ")";
    }
}
