package io.rapport.crm.examples.insights.report;

import io.rapport.crm.forecast.Score;
import io.rapport.crm.value.ParetoAnalysis;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sums up what is expected of all customers together.
 *
 * @param customers how many have bought
 * @param alive how many of them are expected to be customers still
 * @param byAlive of how many the probability of being a customer still is below 0.1, from 0.1 to below 0.2, and so on
 *     to 1
 * @param purchases how many are expected within the horizon
 * @param value what each customer is expected to bring; absent if nobody can be valued
 */
record Expectation(long customers, double alive, List<Long> byAlive, double purchases, Optional<ParetoAnalysis> value) {
    static final int TENTHS = 10;

    static Expectation of(Stream<Score> scored, Currency currency) {
        List<Score> scores = scored.toList();
        long[] byAlive = new long[TENTHS];
        scores.forEach(score -> byAlive[Math.min((int) (TENTHS * score.alive()), TENTHS - 1)]++);
        long[] values = scores.stream()
                .flatMap(score -> score.lifetimeValue().stream())
                .mapToLong(value -> value.minorUnits())
                .toArray();
        return new Expectation(
                scores.size(),
                sum(scores, Score::alive),
                Arrays.stream(byAlive).boxed().toList(),
                sum(scores, Score::expectedPurchases),
                values.length == 0 ? Optional.empty() : Optional.of(ParetoAnalysis.of(currency, values)));
    }

    /**
     * Which part of all that is to come is brought by each tenth of the customers who can be valued, the most valuable
     * tenth first. The list is empty where nothing is to come.
     */
    List<Double> shares() {
        return value.filter(pareto -> pareto.topShare(1).isPresent())
                .map(pareto -> IntStream.range(0, TENTHS)
                        .mapToObj(tenth -> top(pareto, tenth + 1) - top(pareto, tenth))
                        .toList())
                .orElse(List.of());
    }

    private static double top(ParetoAnalysis pareto, int tenths) {
        return pareto.topShare(tenths / (double) TENTHS).orElseThrow();
    }

    /** Adds in the order of the figures, because the order of the customers differs between storages. */
    private static double sum(List<Score> scores, ToDoubleFunction<Score> figure) {
        return scores.stream().mapToDouble(figure).sorted().sum();
    }
}
