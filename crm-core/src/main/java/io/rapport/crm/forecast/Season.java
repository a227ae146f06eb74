package io.rapport.crm.forecast;

import com.google.common.collect.ImmutableList;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Collections;
import java.util.List;

/**
 * A season says how much more or less everybody buys in each month of the year than on average. A day of a month with
 * factor 1.6 is worth 1.6 ordinary days. Models of buying know no calendar: they count such days, so that December is
 * long and August short.
 *
 * @param factors twelve, January first, each above 0, with a mean of 1 over the days of a common year
 */
public record Season(List<Double> factors) {
    /** In this season all months are alike. */
    public static final Season EVEN = new Season(Collections.nCopies(12, 1.0));

    private static final int DAYS_OF_YEAR = 365;
    private static final double ROUNDING = 1e-9;

    /**
     * Copies the factors.
     *
     * @throws InvalidInputException if there are not twelve, one is not above 0 or not finite, or their mean is not 1
     */
    public Season {
        factors = ImmutableList.copyOf(factors);
        requirePositive(factors);
        Require.that(
                Math.abs(daysOfYear(factors) - DAYS_OF_YEAR) < ROUNDING * DAYS_OF_YEAR,
                "season.factors",
                "not 1 on average over the days of a year",
                "let Season.of divide them");
    }

    /**
     * Returns the season in which months differ so; divided by their mean over the days of a common year.
     *
     * @param weights twelve, January first, each above 0: what a shop knows of its months, in any unit, such as sales a
     *     day
     * @throws InvalidInputException if there are not twelve, or one is not above 0 or not finite
     */
    public static Season of(List<Double> weights) {
        requirePositive(weights);
        double mean = daysOfYear(weights) / DAYS_OF_YEAR;
        return new Season(weights.stream().map(weight -> weight / mean).toList());
    }

    private static void requirePositive(List<Double> factors) {
        boolean valid = factors.size() == 12
                && factors.stream().allMatch(factor -> factor > 0 && factor < Double.POSITIVE_INFINITY);
        Require.that(valid, "season.factors", "not twelve above 0", "give a number for each month, January first");
    }

    private static double daysOfYear(List<Double> factors) {
        double days = 0;
        for (Month month : Month.values()) {
            days += month.minLength() * factors.get(month.getValue() - 1);
        }
        return days;
    }

    /** Returns the factor of the month of a day. */
    public double on(LocalDate day) {
        return factors.get(day.getMonthValue() - 1);
    }

    /**
     * Returns how many ordinary days a time is worth: those after a day, up to and including another. A common year is
     * worth 365.
     *
     * @param until not before the other
     */
    public double days(LocalDate after, LocalDate until) {
        return position(until) - position(after);
    }

    /** Returns how many ordinary days have passed at the end of a day, since the end of 1969. */
    private double position(LocalDate day) {
        boolean leap = day.isLeapYear();
        long yearsBefore = day.getYear() - 1970L;
        long leapDaysBefore = Year.of(day.getYear()).atDay(1).toEpochDay() - DAYS_OF_YEAR * yearsBefore;
        double position = DAYS_OF_YEAR * yearsBefore + leapDaysBefore * factors.get(1);
        for (int before = 1; before < day.getMonthValue(); before++) {
            position += Month.of(before).length(leap) * factors.get(before - 1);
        }
        return position + day.getDayOfMonth() * on(day);
    }
}
