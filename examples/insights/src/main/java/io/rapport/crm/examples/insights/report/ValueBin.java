package io.rapport.crm.examples.insights.report;

import io.rapport.crm.money.Money;
import io.rapport.crm.value.ParetoAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bin counts customers who are worth about as much. A few are worth so much more than the rest that bins of equal
 * width for all would show nothing, so the last bin is open.
 *
 * @param from the least value, included; no limit if absent
 * @param to the greatest value, not included; no limit if absent
 * @param customers how many customers it counts
 */
record ValueBin(Optional<Money> from, Optional<Money> to, long customers) {
    private static final int MOST_BINS = 24;
    private static final double WITHIN_BINS = 0.95;

    /**
     * Puts the customers into bins, the least valuable first. There is one bin for values below zero if there are such,
     * bins of equal width from zero for almost all, and one for what lies above if there is anything.
     */
    static List<ValueBin> of(ParetoAnalysis pareto) {
        long[] values = pareto.values().toArray();
        long almostAll = Math.max(values[(int) Math.ceil(WITHIN_BINS * values.length) - 1], 0);
        long width = width(almostAll);
        long end = (almostAll / width + 1) * width;
        List<ValueBin> bins = new ArrayList<>();
        if (values[0] < 0) {
            bins.add(bin(pareto, Optional.empty(), Optional.of(0L)));
        }
        for (long from = 0; from < end; from += width) {
            bins.add(bin(pareto, Optional.of(from), Optional.of(from + width)));
        }
        if (values[values.length - 1] >= end) {
            bins.add(bin(pareto, Optional.of(end), Optional.empty()));
        }
        return bins;
    }

    private static ValueBin bin(ParetoAnalysis pareto, Optional<Long> from, Optional<Long> to) {
        long customers = pareto.values()
                .filter(value -> value >= from.orElse(Long.MIN_VALUE) && (to.isEmpty() || value < to.get()))
                .count();
        return new ValueBin(from.map(units -> money(pareto, units)), to.map(units -> money(pareto, units)), customers);
    }

    private static Money money(ParetoAnalysis pareto, long minorUnits) {
        return new Money(minorUnits, pareto.total().currency());
    }

    /** The width is the smallest of 1, 2, 5, 10, 20, 50 and so on that needs few enough bins. */
    private static long width(long almostAll) {
        long power = 1;
        while (true) {
            for (int step : new int[] {1, 2, 5}) {
                if (almostAll / (step * power) < MOST_BINS) {
                    return step * power;
                }
            }
            power *= 10;
        }
    }
}
