package io.rapport.crm.buying;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Models of buying are fitted to observations: the distinct rows of repeats, recency and age, and how many customers
 * share each. They are immutable.
 */
public final class Observations {
    private static final int ROWS_WORTH_A_THREAD = 2_048;

    private final int ticksPerUnit;
    private final long[] rows;
    private final long[] customers;
    private final Totals totals;
    private final long repeatsWithGaps;
    private final double lnGaps;

    /** Holds sums over all customers. */
    private record Totals(long customers, long repeaters, long repeats, double ticks) {}

    Observations(int ticksPerUnit, long[] rows, long[] customers, long repeatsWithGaps, double lnGaps) {
        this.ticksPerUnit = ticksPerUnit;
        this.rows = rows;
        this.customers = customers;
        this.repeatsWithGaps = repeatsWithGaps;
        this.lnGaps = lnGaps;
        long all = 0;
        long repeaters = 0;
        long repeats = 0;
        double ticks = 0;
        for (int row = 0; row < rows.length; row++) {
            all += customers[row];
            repeaters += RowTable.repeats(rows[row]) > 0 ? customers[row] : 0;
            repeats += customers[row] * RowTable.repeats(rows[row]);
            ticks += (double) customers[row] * RowTable.age(rows[row]);
        }
        totals = new Totals(all, repeaters, repeats, ticks);
    }

    /**
     * Begins to collect.
     *
     * @param ticksPerUnit how many ticks, in which times are counted, make a unit of time of the models: 7 for days and
     *     weeks
     */
    public static Observing in(int ticksPerUnit) {
        return new Observing(ticksPerUnit);
    }

    /** Returns how many customers there are. */
    public long customers() {
        return totals.customers();
    }

    /** Returns how many of them have bought again. */
    public long repeaters() {
        return totals.repeaters();
    }

    /** Returns how many purchases there are after the first ones. */
    public long repeats() {
        return totals.repeats();
    }

    /** Returns how many distinct rows there are. */
    public int rows() {
        return rows.length;
    }

    /** Returns the ticks in a unit of time. */
    public int ticksPerUnit() {
        return ticksPerUnit;
    }

    /** Returns a row, from 0 to {@link #rows()} - 1, in units of time. */
    public RepeatBuying row(int row) {
        long key = rows[row];
        return new RepeatBuying(
                RowTable.repeats(key),
                RowTable.recency(key) / (double) ticksPerUnit,
                RowTable.age(key) / (double) ticksPerUnit);
    }

    /** Returns how many customers share a row. */
    public long customersOf(int row) {
        return customers[row];
    }

    /**
     * Computes a figure for each row, once for all who share it, on all cores. The answer for a customer is at the
     * number that {@link Observing#add} gave.
     */
    public double[] each(ToDoubleFunction<RepeatBuying> figure) {
        double[] figures = new double[rows.length];
        IntStream all = IntStream.range(0, rows.length);
        (rows.length < ROWS_WORTH_A_THREAD ? all : all.parallel())
                .forEach(row -> figures[row] = figure.applyAsDouble(row(row)));
        return figures;
    }

    /**
     * Puts the same customers into another time. Sums of the logarithms of times between purchases are lost.
     *
     * @param ticks how many ticks of that time make a unit
     * @param clock what is seen of a customer in that time
     */
    public Observations inTime(int ticks, UnaryOperator<RepeatBuying> clock) {
        RowTable table = new RowTable();
        for (int row = 0; row < rows.length; row++) {
            RepeatBuying seen = clock.apply(row(row));
            table.add(
                    seen.repeats(), Math.round(seen.recency() * ticks), Math.round(seen.age() * ticks), customers[row]);
        }
        return new Observations(ticks, table.keys(), table.counts(), 0, 0);
    }

    /** Sums up a figure over all customers. */
    public double sum(ToDoubleFunction<RepeatBuying> figure) {
        double[] figures = each(figure);
        double sum = 0;
        for (int row = 0; row < figures.length; row++) {
            sum += customers[row] * figures[row];
        }
        return sum;
    }

    /** Returns the mean age T in units of time. It is 0 without customers. */
    double meanAge() {
        return totals.customers() == 0 ? 0 : totals.ticks() / totals.customers() / ticksPerUnit;
    }

    /** Returns Σ ln(time between two purchases in units of time) over all customers, where it is known for all. */
    OptionalDouble lnGaps() {
        return repeatsWithGaps == totals.repeats()
                ? OptionalDouble.of(lnGaps - totals.repeats() * Math.log(ticksPerUnit))
                : OptionalDouble.empty();
    }

    long key(int row) {
        return rows[row];
    }
}
