package io.rapport.crm.statistics;

import io.rapport.crm.decision.Interval;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.InverseErf;

/**
 * Finds the score interval of the mean of answers on a scale. It consists of all means at which the answers are not too
 * unlikely by Pearson's chi square, where the shares of the answers are those of maximum likelihood under that mean. Of
 * two answers it is the interval of Wilson (1927), of three that of Tango (<i>Statistics in Medicine</i> 17, 1998,
 * 891-908). It holds the mean, does not leave the scale, and does not collapse when all answers are the same.
 */
public final class ScoreInterval {
    private static final int HALVINGS = 100;

    private final double[] answers;
    private final double[] counts;
    private final double lowest;
    private final double total;
    private final double mean;

    private ScoreInterval(SortedMap<Double, Long> counted, double lowest) {
        this.answers = counted.keySet().stream().mapToDouble(answer -> answer).toArray();
        this.counts = counted.values().stream().mapToDouble(count -> count).toArray();
        this.lowest = lowest;
        double n = 0;
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            n += counts[i];
            sum += counts[i] * answers[i];
        }
        this.total = n;
        this.mean = sum / n;
    }

    /**
     * Finds the mean and its interval.
     *
     * @param counts how often each answer was given, at least one once
     * @param lowest the lowest answer that can be given
     * @param highest the highest
     * @param level above 0 and below 1
     */
    public static Interval of(SortedMap<Integer, Long> counts, int lowest, int highest, double level) {
        double chiSquare = 2 * Math.pow(InverseErf.value(level), 2);
        ScoreInterval upright = new ScoreInterval(times(1, counts), lowest);
        ScoreInterval mirrored = new ScoreInterval(times(-1, counts), -(double) highest);
        return new Interval(upright.mean, upright.low(chiSquare), -mirrored.low(chiSquare), level);
    }

    private static SortedMap<Double, Long> times(int sign, SortedMap<Integer, Long> counts) {
        SortedMap<Double, Long> mirrored = new TreeMap<>();
        counts.forEach((answer, count) -> mirrored.put((double) sign * answer, count));
        return mirrored;
    }

    private double low(double chiSquare) {
        double rejected = lowest;
        double accepted = mean;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (rejected + accepted) / 2;
            if (multiplier(middle) * (mean - middle) > chiSquare) {
                rejected = middle;
            } else {
                accepted = middle;
            }
        }
        return accepted;
    }

    /**
     * Finds the Lagrange multiplier that holds the mean down while the likelihood is at its maximum. Under a lower
     * mean, an answer {@code x} that {@code k} of {@code n} gave has the probability
     * {@code k / (n + multiplier * (x - lower))}, and chi square is the multiplier times the distance of the means.
     * Answers that nobody gave have none, but for the lowest, which takes the rest where the multiplier has reached its
     * limit.
     */
    private double multiplier(double lower) {
        double below = 0;
        double above = total / (lower - lowest);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (excess(middle, lower) > 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    /** Returns by how much the mean is still above the lower one. */
    private double excess(double multiplier, double lower) {
        double excess = 0;
        for (int i = 0; i < answers.length; i++) {
            double distance = answers[i] - lower;
            excess += counts[i] * distance / (total + multiplier * distance);
        }
        return excess;
    }
}
