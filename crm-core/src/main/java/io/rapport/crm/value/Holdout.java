package io.rapport.crm.value;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well purchases were predicted, seen from afterwards.
 *
 * @param customers of how many customers, at least 1
 * @param predictedTotal how many purchases were expected of all together
 * @param actualTotal how many they made
 * @param mae the mean absolute error of a customer
 * @param rmse the root of the mean squared error of a customer
 * @param correlation of what was expected with what came (Pearson), from -1 to 1; absent if either is the same for all
 * @param auc the probability that a customer who bought had been ranked above one who did not, ties counting half; absent
 *     if all or none bought
 * @param deciles ten groups of customers by what was expected of them, the least first; fewer than ten customers make one
 *     group each
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
        static Group of(int[] members, double[] predicted, long[] actual) {
            return new Group(
                    members.length,
                    Arrays.stream(members)
                            .mapToDouble(i -> predicted[i])
                            .average()
                            .orElse(0),
                    Arrays.stream(members).mapToLong(i -> actual[i]).average().orElse(0));
        }
    }

    /** Copies the groups. */
    public Holdout {
        deciles = List.copyOf(deciles);
    }

    /**
     * Compares.
     *
     * @param predicted expected purchases of each customer
     * @param actual purchases of the same customers
     * @throws InvalidInputException if there is no customer, or the numbers of customers differ
     */
    public static Holdout of(double[] predicted, long[] actual) {
        Require.that(predicted.length > 0, "holdout.customers", "none", "calibrate on a time when some had bought");
        Require.that(predicted.length == actual.length, "holdout.actual", "of other customers", "give one number each");
        int n = predicted.length;
        double absolute = 0;
        double squared = 0;
        for (int i = 0; i < n; i++) {
            double error = predicted[i] - actual[i];
            absolute += Math.abs(error);
            squared += error * error;
        }
        int[] ascending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predicted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Holdout(
                n,
                Arrays.stream(predicted).sum(),
                Arrays.stream(actual).sum(),
                absolute / n,
                Math.sqrt(squared / n),
                correlation(predicted, Arrays.stream(actual).asDoubleStream().toArray()),
                auc(ascending, predicted, actual),
                groups(ascending, predicted, actual));
    }

    /** By how much the total was missed, as a part of the actual one: below 0 if too little was expected. */
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

    /** By the sum of ranks of those who bought (Mann and Whitney 1947); equal ones share the mean of their ranks. */
    private static OptionalDouble auc(int[] ascending, double[] predicted, long[] actual) {
        double ranks = 0;
        double buyers = 0;
        for (int from = 0; from < ascending.length; ) {
            int to = from;
            long buyersAlike = 0;
            while (to < ascending.length && predicted[ascending[to]] == predicted[ascending[from]]) {
                buyersAlike += actual[ascending[to]] > 0 ? 1 : 0;
                to++;
            }
            ranks += buyersAlike * (from + 1 + to) / 2.0;
            buyers += buyersAlike;
            from = to;
        }
        double others = ascending.length - buyers;
        return buyers == 0 || others == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((ranks - buyers * (buyers + 1) / 2) / buyers / others);
    }

    private static List<Group> groups(int[] ascending, double[] predicted, long[] actual) {
        int number = Math.min(GROUPS, ascending.length);
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < number; group++) {
            int[] members = Arrays.copyOfRange(ascending, (int) ((long) group * ascending.length / number), (int)
                    ((group + 1L) * ascending.length / number));
            groups.add(Group.of(members, predicted, actual));
        }
        return groups;
    }
}
