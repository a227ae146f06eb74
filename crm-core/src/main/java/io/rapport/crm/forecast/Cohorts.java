package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Observations;
import io.rapport.crm.buying.Outlook;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cohorts say how many customers bought for the first time on each day.
 *
 * @param asOf the last day that is known
 * @param sizes by the days from the first purchase to that day
 */
record Cohorts(LocalDate asOf, SortedMap<Integer, Long> sizes) {
    /** Counts rows whose times are days. */
    static Cohorts of(Observations days, LocalDate asOf) {
        SortedMap<Integer, Long> sizes = new TreeMap<>();
        for (int row = 0; row < days.rows(); row++) {
            sizes.merge((int) days.row(row).age(), days.customersOf(row), Long::sum);
        }
        return new Cohorts(asOf, sizes);
    }

    /** The day of the first purchase of all; the last day that is known without customers. */
    LocalDate first() {
        return sizes.isEmpty() ? asOf : asOf.minusDays(sizes.lastKey());
    }

    /**
     * Returns how many repeat purchases a model expects of all of them together in each month of the year, January
     * first.
     */
    double[] expectedRepeats(BuyingModel model, Season season) {
        double[] byDay = newcomersByDay(model, season);
        double[] months = new double[12];
        for (Map.Entry<Integer, Long> cohort : sizes.entrySet()) {
            LocalDate first = asOf.minusDays(cohort.getKey());
            double before = 0;
            for (LocalDate end = first; end.isBefore(asOf); ) {
                LocalDate next = end.plusDays(1);
                end = earlier(next.withDayOfMonth(next.lengthOfMonth()), asOf);
                double until = between(byDay, season.days(first, end));
                months[end.getMonthValue() - 1] += cohort.getValue() * (until - before);
                before = until;
            }
        }
        return months;
    }

    /**
     * Returns the purchases expected of a newcomer in 0, 1, 2, ... ordinary days. They are computed once for all
     * cohorts.
     */
    private double[] newcomersByDay(BuyingModel model, Season season) {
        Outlook newcomer = model.ofNewcomer();
        double longest = season.days(first(), asOf);
        double[] byDay = new double[(int) longest + 2];
        Arrays.setAll(byDay, day -> newcomer.expectedPurchases(ShopTime.weeks(day)));
        return byDay;
    }

    private static double between(double[] byDay, double days) {
        int whole = (int) days;
        return byDay[whole] + (days - whole) * (byDay[whole + 1] - byDay[whole]);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
