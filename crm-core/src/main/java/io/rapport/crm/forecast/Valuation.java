package io.rapport.crm.forecast;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A valuation says how to value customers. A lifetime value is margin times expected spend of a purchase times the
 * purchases to come, as the convention counts them.
 *
 * @param asOf the day on which the future begins
 * @param horizonDays for how many days to expect purchases, at least 1; of no account for the lifetime value
 * @param currency of the amounts
 * @param margin which part of the spend is earned, above 0, at most 1
 * @param convention how purchases to come are counted into a lifetime value
 * @param level of the intervals, such as 0.9; above 0, below 1
 * @param rounding of amounts to minor units
 */
public record Valuation(
        LocalDate asOf,
        int horizonDays,
        Currency currency,
        double margin,
        Convention convention,
        double level,
        RoundingMode rounding) {
    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside
     */
    public Valuation {
        Require.that(horizonDays >= 1, "valuation.horizon_days", "below 1", "give at least 1");
        Require.that(margin > 0 && margin <= 1, "valuation.margin", "outside 0 to 1", "give a part of one above 0");
        Require.that(level > 0 && level < 1, "valuation.level", "not between 0 and 1", "give 0.9 for 90 %");
    }

    /** Returns a year ahead, the whole spend, {@link Convention#usual}, intervals of 90 %, rounded half to even. */
    public static Valuation of(LocalDate asOf, Currency currency) {
        return new Valuation(asOf, 365, currency, 1, Convention.usual(), 0.9, RoundingMode.HALF_EVEN);
    }

    /** Returns the same with another horizon of expected purchases. */
    public Valuation withHorizon(int days) {
        return new Valuation(asOf, days, currency, margin, convention, level, rounding);
    }

    /** Returns the same with another margin. */
    public Valuation withMargin(double part) {
        return new Valuation(asOf, horizonDays, currency, part, convention, level, rounding);
    }

    /** Returns the same with another convention. */
    public Valuation by(Convention other) {
        return new Valuation(asOf, horizonDays, currency, margin, other, level, rounding);
    }

    double weeks() {
        return ShopTime.weeks(horizonDays);
    }

    /**
     * Returns an amount of the model.
     *
     * @throws ArithmeticException if it does not fit
     */
    Money money(double minorUnits) {
        return new Money(new BigDecimal(minorUnits).setScale(0, rounding).longValueExact(), currency);
    }
}
