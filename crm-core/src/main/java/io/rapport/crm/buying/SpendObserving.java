package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Collects {@link SpendObservations} customer by customer, 12 bytes each. It is not for several threads at once. */
public final class SpendObserving {
    private int size;
    private int[] repeats = new int[256];
    private double[] means = new double[256];

    SpendObserving() {}

    /**
     * Adds a customer.
     *
     * @param repeats x: purchases after the first, from 1 to 1,048,575; who has none says nothing of the spread of
     *     spending
     * @param mean what was spent on one of them on average, positive and finite, in any unit of money; who has got back
     *     all he spent is left out
     * @throws io.rapport.crm.failure.InvalidInputException if one is out of its range
     */
    public void add(long repeats, double mean) {
        Require.that(
                repeats >= 1 && repeats <= RowTable.MOST_REPEATS,
                "spend.repeats",
                "not from 1 to " + RowTable.MOST_REPEATS,
                "leave out who has bought once");
        Require.that(
                mean > 0 && mean < Double.POSITIVE_INFINITY,
                "spend.mean",
                "not a positive finite number",
                "leave out who has spent nothing, or got back what he spent");
        if (size == means.length) {
            this.repeats = Arrays.copyOf(this.repeats, 2 * size);
            means = Arrays.copyOf(means, 2 * size);
        }
        this.repeats[size] = (int) repeats;
        means[size++] = mean;
    }

    /**
     * Returns all that has been added so far, by repeats and mean, so that sums do not depend on the order of arrival.
     */
    public SpendObservations observations() {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> repeats[i]).thenComparingDouble(i -> means[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new SpendObservations(
                Arrays.stream(order).map(i -> repeats[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> means[i]).toArray());
    }
}
