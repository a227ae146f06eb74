package io.rapport.crm.value;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * How to value a customer. The residual value is what is still to come, without end: margin times expected spend of a
 * purchase times discounted expected purchases (Fader, Hardie and Lee 2005). What was spent before and what it cost to win
 * the customer are not part of it.
 *
 * @param asOf the day on which the future begins
 * @param horizonDays for how many days to expect purchases, at least 1
 * @param currency of the amounts
 * @param margin which part of the spend is earned, above 0, at most 1
 * @param yearlyDiscountRate 0.15 for 15 % a year, above 0
 * @param level of the intervals, such as 0.9; above 0, below 1
 * @param rounding of amounts to minor units
 */
public record Valuation(
        LocalDate asOf,
        int horizonDays,
        Currency currency,
        double margin,
        double yearlyDiscountRate,
        double level,
        RoundingMode rounding) {
    private static final double WEEKS_OF_YEAR = 365.25 / 7;

    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside
     */
    public Valuation {
        Require.that(horizonDays >= 1, "valuation.horizon_days", "below 1", "give at least 1");
        Require.that(margin > 0 && margin <= 1, "valuation.margin", "outside 0 to 1", "give a part of one above 0");
        boolean finite = yearlyDiscountRate > 0 && yearlyDiscountRate < Double.POSITIVE_INFINITY;
        Require.that(finite, "valuation.discount_rate", "not above 0", "give 0.15 for 15 % a year");
        Require.that(level > 0 && level < 1, "valuation.level", "not between 0 and 1", "give 0.9 for 90 %");
    }

    /** A year ahead, the whole spend, 15 % a year, intervals of 90 %, rounded half to even. */
    public static Valuation of(LocalDate asOf, Currency currency) {
        return new Valuation(asOf, 365, currency, 1, 0.15, 0.9, RoundingMode.HALF_EVEN);
    }

    /** The continuous discount rate of a week. */
    double weeklyRate() {
        return Math.log1p(yearlyDiscountRate) / WEEKS_OF_YEAR;
    }
}
