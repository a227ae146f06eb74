package io.rapport.crm.forecast;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A holdout says how well purchases were predicted, seen from afterwards.
 *
 * @param customers of how many customers, at least 1
 * @param predictedTotal how many purchases were expected of all together
 * @param actualTotal how many they made
 * @param mae the mean absolute error of a customer
 * @param rmse the root of the mean squared error of a customer
 * @param correlation of what was expected with what came (Pearson), from -1 to 1; absent if either is the same for all
 * @param auc the probability that a customer who bought had been ranked above one who did not, ties counting half;
 *     absent if all or none bought
 * @param deciles ten groups of customers by what was expected of them, the least first; customers of whom the same was
 *     expected count with what they bought on average, so that it does not matter who of them is in which group; fewer
 *     than ten customers make one group each
 */
public record Holdout(
        long customers,
        double predictedTotal,
        long actualTotal,
        double mae,
        double rmse,
        OptionalDouble correlation,
        OptionalDouble auc,
        List<Group> deciles) {
    private static final int GROUPS = 10;

    /**
     * Customers of whom about the same was expected, or who had done the same.
     *
     * @param customers how many
     * @param predicted expected purchases of one, on average; 0 if there is nobody
     * @param actual purchases of one, on average; 0 if there is nobody
     */
    public record Group(long customers, double predicted, double actual) {
        static Group of(int[] members, double[] predicted, double[] actual) {
            return new Group(members.length, mean(members, predicted), mean(members, actual));
        }

        /** Summed in the order of the numbers, so that it does not depend on that of the members. */
        private static double mean(int[] members, double[] numbers) {
            return Arrays.stream(members)
                    .mapToDouble(i -> numbers[i])
                    .sorted()
                    .average()
                    .orElse(0);
        }
    }

    /** Copies the groups. */
    public Holdout {
        deciles = List.copyOf(deciles);
    }

    /**
     * Compares. The order of the customers does not matter.
     *
     * @param predicted expected purchases of each customer
     * @param actual purchases of the same customers
     * @throws InvalidInputException if there is no customer, or the numbers of customers differ
     */
    public static Holdout of(double[] predicted, long[] actual) {
        Require.that(predicted.length > 0, "holdout.customers", "none", "calibrate on a time when some had bought");
        Require.that(predicted.length == actual.length, "holdout.actual", "of other customers", "give one number each");
        int[] ascending = IntStream.range(0, predicted.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> predicted[i]).thenComparingLong(i -> actual[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return ofAscending(
                Arrays.stream(ascending).mapToDouble(i -> predicted[i]).toArray(),
                Arrays.stream(ascending).mapToLong(i -> actual[i]).toArray());
    }

    private static Holdout ofAscending(double[] predicted, long[] actual) {
        int n = predicted.length;
        double absolute = 0;
        double squared = 0;
        for (int i = 0; i < n; i++) {
            double error = predicted[i] - actual[i];
            absolute += Math.abs(error);
            squared += error * error;
        }
        return new Holdout(
                n,
                Arrays.stream(predicted).sum(),
                Arrays.stream(actual).sum(),
                absolute / n,
                Math.sqrt(squared / n),
                correlation(predicted, Arrays.stream(actual).asDoubleStream().toArray()),
                auc(predicted, actual),
                groups(predicted, meanOfEquals(predicted, actual)));
    }

    /** Returns by how much the total was missed, as a part of the actual one: below 0 if too little was expected. */
    public OptionalDouble totalError() {
        return actualTotal == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((predictedTotal - actualTotal) / actualTotal);
    }

    private static OptionalDouble correlation(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElseThrow();
        double meanOther = Arrays.stream(other).average().orElseThrow();
        double both = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - meanOne) * (other[i] - meanOther);
            squaresOne += (one[i] - meanOne) * (one[i] - meanOne);
            squaresOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return squaresOne > 0 && squaresOther > 0
                ? OptionalDouble.of(both / Math.sqrt(squaresOne) / Math.sqrt(squaresOther))
                : OptionalDouble.empty();
    }

    /**
     * Goes by the sum of ranks of those who bought (Mann and Whitney 1947). Equal ones share the mean of their ranks.
     */
    private static OptionalDouble auc(double[] predicted, long[] actual) {
        double ranks = 0;
        double buyers = 0;
        for (int from = 0, to; from < predicted.length; from = to) {
            to = endOfEquals(predicted, from);
            long buyersAlike =
                    Arrays.stream(actual, from, to).filter(bought -> bought > 0).count();
            ranks += buyersAlike * (from + 1 + to) / 2.0;
            buyers += buyersAlike;
        }
        double others = predicted.length - buyers;
        return buyers == 0 || others == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((ranks - buyers * (buyers + 1) / 2) / buyers / others);
    }

    /** For each customer what those bought on average of whom the same was expected. */
    private static double[] meanOfEquals(double[] predicted, long[] actual) {
        double[] means = new double[actual.length];
        for (int from = 0, to; from < predicted.length; from = to) {
            to = endOfEquals(predicted, from);
            Arrays.fill(
                    means, from, to, Arrays.stream(actual, from, to).average().orElseThrow());
        }
        return means;
    }

    private static int endOfEquals(double[] ascending, int from) {
        int to = from;
        while (to < ascending.length && ascending[to] == ascending[from]) {
            to++;
        }
        return to;
    }

    private static List<Group> groups(double[] predicted, double[] actual) {
        int number = Math.min(GROUPS, predicted.length);
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < number; group++) {
            int from = (int) ((long) group * predicted.length / number);
            int to = (int) ((group + 1L) * predicted.length / number);
            groups.add(Group.of(IntStream.range(from, to).toArray(), predicted, actual));
        }
        return groups;
    }
}
