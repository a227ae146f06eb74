package io.rapport.crm.benchmarks;

import java.util.Collection;
import java.util.List;

/** Tells the middle of some numbers, and how far they spread around it. */
final class Quantiles {
    private final List<Double> sorted;

    private Quantiles(List<Double> sorted) {
        this.sorted = sorted;
    }

    /** Makes the quantiles of these numbers, of which there is at least one. */
    static Quantiles of(Collection<Double> numbers) {
        return new Quantiles(numbers.stream().sorted().toList());
    }

    double median() {
        return at(0.5);
    }

    double lowerQuartile() {
        return at(0.25);
    }

    double upperQuartile() {
        return at(0.75);
    }

    /** Returns a quantile. It lies between two numbers as far as the part lies between their places. */
    double at(double part) {
        double place = part * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
