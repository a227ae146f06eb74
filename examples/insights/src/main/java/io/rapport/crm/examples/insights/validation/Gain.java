package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.forecast.RankedBetter;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A gain says by how much one prediction is better than another of the same orders; it is above 0 if it is better.
 *
 * @param difference the gain as measured
 * @param low the lower end of its 95 % interval
 * @param high the upper end of its 95 % interval
 */
record Gain(double difference, double low, double high) {
    private static final double SPREAD_OF_95_PERCENT = 1.959963984540054;

    private static Gain of(double difference, double standardError) {
        double spread = SPREAD_OF_95_PERCENT * standardError;
        return new Gain(difference, difference - spread, difference + spread);
    }

    /** The gain in AUC has the interval of DeLong for paired predictions. */
    static Gain inAuc(double[] one, double[] other, long[] happened) {
        RankedBetter better = RankedBetter.of(one, other, happened);
        return of(better.difference(), better.standardError());
    }

    /** The gain in the Brier score is how much lower it is. */
    static Gain inBrier(double[] one, double[] other, long[] happened) {
        double[] gains = IntStream.range(0, happened.length)
                .mapToDouble(i -> square(other[i] - happened[i]) - square(one[i] - happened[i]))
                .toArray();
        double mean = Arrays.stream(gains).average().orElseThrow();
        double variance = Arrays.stream(gains).map(gain -> square(gain - mean)).sum() / (gains.length - 1);
        return of(mean, Math.sqrt(variance / gains.length));
    }

    private static double square(double number) {
        return number * number;
    }
}
