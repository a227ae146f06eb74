package io.rapport.crm.statistics;

import io.rapport.crm.decision.Interval;
import java.util.function.DoublePredicate;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Finds the exact interval of the expectation of a Poisson distributed count: at its lower end so many or more are as
 * unlikely as the level allows, at its upper end so many or fewer are (Garwood, <i>Biometrika</i> 28, 1936, 437-442).
 */
public final class PoissonInterval {
    private static final int HALVINGS = 100;

    private PoissonInterval() {}

    /**
     * Finds the interval of a count.
     *
     * @param level above 0 and below 1
     */
    public static Interval of(long counted, double level) {
        double count = counted;
        double tail = (1 - level) / 2;
        double low = count == 0 ? 0 : first(0, count, mean -> RegularizedGamma.P.value(count, mean) >= tail);
        double most = count + 1;
        while (RegularizedGamma.Q.value(count + 1, most) > tail) {
            most *= 2;
        }
        double high = first(count, most, mean -> RegularizedGamma.Q.value(count + 1, mean) <= tail);
        return new Interval(count, low, high, level);
    }

    /** Finds where something begins to hold between two numbers. */
    private static double first(double without, double with, DoublePredicate holds) {
        double low = without;
        double high = with;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
