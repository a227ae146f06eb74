package io.rapport.crm.forecast;

import io.rapport.crm.buying.Outlook;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A convention says how purchases to come are counted into a lifetime value. Two lifetime values can be compared only
 * if they follow the same convention. What was spent before, and what it cost to win the customer, are part of none.
 */
public sealed interface Convention {
    /** An average year has so many weeks. */
    double WEEKS_OF_YEAR = 365.25 / 7;

    /** As how many purchases of today the purchases to come are counted, at least 0. */
    double purchases(Outlook outlook);

    /** Returns the continuous discount rate of a week, above 0. */
    double weeklyRate();

    /** Returns its name in a few words, such as {@code residual, 15 % a year}. */
    String name();

    /** Returns {@link Residual} at 15 % a year, as in Fader, Hardie and Lee 2005. */
    static Convention usual() {
        return new Residual(0.15);
    }

    /**
     * All purchases to come, without end, discounted continuously (Fader, Hardie and Lee 2005, J. of Marketing Research
     * 42(4)).
     *
     * @param yearlyRate the discount rate, 0.15 for 15 % a year, above 0
     */
    record Residual(double yearlyRate) implements Convention {
        /**
         * Checks the range.
         *
         * @throws InvalidInputException if the rate lies outside
         */
        public Residual {
            requireRate(yearlyRate);
        }

        @Override
        public double purchases(Outlook outlook) {
            return outlook.discountedPurchases(weeklyRate());
        }

        @Override
        public double weeklyRate() {
            return Math.log1p(yearlyRate) / WEEKS_OF_YEAR;
        }

        @Override
        public String name() {
            return "residual, " + percent(yearlyRate) + " a year";
        }
    }

    /**
     * Purchases are counted in the same way, but only up to a horizon.
     *
     * @param days the horizon, at least 1
     * @param yearlyRate the discount rate, 0.15 for 15 % a year, above 0
     */
    record ResidualWithin(int days, double yearlyRate) implements Convention {
        /**
         * Checks the ranges.
         *
         * @throws InvalidInputException if a number lies outside
         */
        public ResidualWithin {
            Require.that(days >= 1, "convention.days", "below 1", "give at least 1");
            requireRate(yearlyRate);
        }

        @Override
        public double purchases(Outlook outlook) {
            return outlook.discountedPurchases(weeklyRate(), ShopTime.weeks(days));
        }

        @Override
        public double weeklyRate() {
            return new Residual(yearlyRate).weeklyRate();
        }

        @Override
        public String name() {
            return "residual within " + days + " days, " + percent(yearlyRate) + " a year";
        }
    }

    /**
     * Month by month up to a horizon; what is bought in a month counts at its end. So the Python package lifetimes
     * counts.
     *
     * @param months how many, at least 1
     * @param monthlyRate the discount rate of a month, 0.01 for 1 %, above 0
     * @param weeksOfMonth how long a month is, above 0; lifetimes takes 4.345 weeks
     */
    record MonthlySteps(int months, double monthlyRate, double weeksOfMonth) implements Convention {
        /**
         * Checks the ranges.
         *
         * @throws InvalidInputException if a number lies outside
         */
        public MonthlySteps {
            Require.that(months >= 1, "convention.months", "below 1", "give at least 1");
            requireRate(monthlyRate);
            boolean finite = weeksOfMonth > 0 && weeksOfMonth < Double.POSITIVE_INFINITY;
            Require.that(finite, "convention.weeks_of_month", "not above 0", "give 4.345");
        }

        @Override
        public double purchases(Outlook outlook) {
            double sum = 0;
            double before = 0;
            for (int month = 1; month <= months; month++) {
                double until = outlook.expectedPurchases(month * weeksOfMonth);
                sum += (until - before) / Math.pow(1 + monthlyRate, month);
                before = until;
            }
            return sum;
        }

        @Override
        public double weeklyRate() {
            return Math.log1p(monthlyRate) / weeksOfMonth;
        }

        @Override
        public String name() {
            return "steps of " + months + " months, " + percent(monthlyRate) + " a month";
        }
    }

    private static void requireRate(double rate) {
        boolean finite = rate > 0 && rate < Double.POSITIVE_INFINITY;
        Require.that(finite, "convention.rate", "not above 0", "give 0.15 for 15 %");
    }

    private static String percent(double rate) {
        return new BigDecimal(rate * 100)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
