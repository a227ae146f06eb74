package io.rapport.crm.forecast;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Says by how much one prediction ranks buyers, or whoever did what was predicted, above others more often than another
 * prediction of the same customers: the difference of their AUC and its standard error, which takes into account that
 * both err on the same customers (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44; by ranks, Sun and Xu 2014,
 * IEEE Signal Processing Letters 21).
 *
 * @param difference of the AUC, above 0 if the first ranks better
 * @param standardError of the difference; 0 if both rank alike
 */
public record RankedBetter(double difference, double standardError) {
    /** So many standard errors are more than chance. */
    private static final double CLEARLY = 2;

    /** Holds for each customer which part of those of the other kind the prediction ranks on the right side. */
    private static final class Placements {
        private final double[] ofBuyers;
        private final double[] ofOthers;

        Placements(double[] predicted, long[] actual) {
            int[] buyers = which(actual, true);
            int[] others = which(actual, false);
            double[] all = ranks(predicted);
            ofBuyers = placements(all, predicted, buyers, others.length, 0);
            ofOthers = placements(all, predicted, others, buyers.length, 1);
        }

        /**
         * Returns how many of the other kind stand below, as a part; for those who did not buy, how many stand above.
         */
        private static double[] placements(double[] all, double[] predicted, int[] kind, int other, int above) {
            double[] among =
                    ranks(IntStream.of(kind).mapToDouble(i -> predicted[i]).toArray());
            return IntStream.range(0, kind.length)
                    .mapToDouble(i -> Math.abs(above - (all[kind[i]] - among[i]) / other))
                    .toArray();
        }

        private static int[] which(long[] actual, boolean bought) {
            return IntStream.range(0, actual.length)
                    .filter(i -> actual[i] > 0 == bought)
                    .toArray();
        }

        /** Counts ranks from 1. Equal ones share the mean of their ranks. */
        private static double[] ranks(double[] numbers) {
            int[] ascending = IntStream.range(0, numbers.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> numbers[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double[] ranks = new double[numbers.length];
            for (int from = 0; from < ascending.length; ) {
                int to = from;
                while (to < ascending.length && numbers[ascending[to]] == numbers[ascending[from]]) {
                    to++;
                }
                for (int place = from; place < to; place++) {
                    ranks[ascending[place]] = (from + 1 + to) / 2.0;
                }
                from = to;
            }
            return ranks;
        }
    }

    /**
     * Compares; without a difference where fewer than two bought, or all but fewer than two.
     *
     * @param first what one prediction says of each customer, the higher the likelier
     * @param second what the other says of the same customers
     * @param actual above 0 for those who bought
     * @throws InvalidInputException if the numbers of customers differ
     */
    public static RankedBetter of(double[] first, double[] second, long[] actual) {
        boolean same = first.length == actual.length && second.length == actual.length;
        Require.that(same, "ranked.actual", "of other customers", "give one number each");
        long buyers = Arrays.stream(actual).filter(bought -> bought > 0).count();
        if (buyers < 2 || actual.length - buyers < 2) {
            return new RankedBetter(0, 0);
        }
        Placements one = new Placements(first, actual);
        Placements other = new Placements(second, actual);
        double[] ofBuyers = minus(one.ofBuyers, other.ofBuyers);
        double[] ofOthers = minus(one.ofOthers, other.ofOthers);
        return new RankedBetter(mean(ofBuyers), Math.sqrt(varianceOfMean(ofBuyers) + varianceOfMean(ofOthers)));
    }

    /** Tells whether the first is better by more than two standard errors. */
    public boolean clearly() {
        return difference > CLEARLY * standardError;
    }

    private static double[] minus(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] - other[i])
                .toArray();
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private static double varianceOfMean(double[] numbers) {
        double mean = mean(numbers);
        double squares = Arrays.stream(numbers)
                .map(number -> (number - mean) * (number - mean))
                .sum();
        return squares / (numbers.length - 1.0) / numbers.length;
    }
}
