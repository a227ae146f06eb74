package io.rapport.crm.buying;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.failure.Require;
import io.rapport.crm.statistics.Slope;
import java.util.Map;
import org.apache.commons.numbers.gamma.Digamma;

/**
 * Computes the likelihood of {@link BgBb} over all rows.
 *
 * @param customers how many
 * @param occasions how many any of them has seen
 * @param purchases of all of them together
 */
record BgBbLikelihood(Map<OccasionBuying, Long> rows, long customers, long occasions, long purchases)
        implements ModelLikelihood {
    static BgBbLikelihood of(Map<OccasionBuying, Long> rows) {
        long customers = 0;
        long occasions = 0;
        long purchases = 0;
        for (Map.Entry<OccasionBuying, Long> row : rows.entrySet()) {
            Require.that(row.getValue() >= 0, "customers", "a negative count", "give how many bought like this");
            customers += row.getValue();
            occasions = Math.max(occasions, row.getKey().occasions());
            purchases += row.getValue() * row.getKey().purchases();
        }
        return new BgBbLikelihood(ImmutableMap.copyOf(rows), customers, occasions, purchases);
    }

    @Override
    public int dimension() {
        return 4;
    }

    @Override
    public Obstacle boundary(double[] log) {
        if (log[2] - log[3] < -6) {
            return Obstacle.LEAVING_UNKNOWN;
        }
        return log[2] > 3 ? Obstacle.LEAVING_ALIKE : log[0] > 3 ? Obstacle.BUYING_ALIKE : Obstacle.FLAT;
    }

    @Override
    public Slope at(double[] log) {
        BgBb model = new BgBb(Math.exp(log[0]), Math.exp(log[1]), Math.exp(log[2]), Math.exp(log[3]));
        Slope sum = new Slope(4);
        rows.forEach((row, count) -> add(sum, count, model, row));
        return sum;
    }

    private static void add(Slope sum, long customers, BgBb model, OccasionBuying seen) {
        BgBbTerms terms = new BgBbTerms(model, seen);
        double[] single = new double[4];
        for (int i = 0; i < terms.size(); i++) {
            add(single, 0, terms.part(i), model.alpha(), model.beta(), seen.purchases(), terms.passed(i));
            add(single, 2, terms.part(i), model.gamma(), model.delta(), terms.left(i), seen.last() + i);
        }
        sum.add((double) customers, terms.logSum(), single);
    }

    /** Adds the gradient of ln B(a + m, b + n) - ln B(a, b) over ln a and ln b, weighted. */
    private static void add(double[] single, int place, double weight, double a, double b, int m, int n) {
        double all = Digamma.value(a + b) - Digamma.value(a + b + m + n);
        single[place] += weight * a * (Digamma.value(a + m) - Digamma.value(a) + all);
        single[place + 1] += weight * b * (Digamma.value(b + n) - Digamma.value(b) + all);
    }
}
