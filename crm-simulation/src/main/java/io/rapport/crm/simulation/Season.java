package io.rapport.crm.simulation;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much more or less is bought in each month: a factor on everybody's purchase rate.
 *
 * @param factors twelve, January first, not negative and not all 0
 */
public record Season(List<Double> factors) {
    /** All months alike: the models of repeat buying assume it. */
    public static final Season EVEN = new Season(Collections.nCopies(12, 1.0));

    /** Tea is drunk in winter, and given at its beginning. */
    public static final Season GIFTS =
            new Season(List.of(1.05, 1.0, 0.95, 0.9, 0.9, 0.8, 0.7, 0.75, 0.95, 1.05, 1.35, 1.6));

    /**
     * Copies the factors.
     *
     * @throws InvalidInputException if there are not twelve, or one is negative or not finite, or all are 0
     */
    public Season {
        factors = List.copyOf(factors);
        boolean valid = factors.size() == 12
                && factors.stream().allMatch(factor -> factor >= 0 && factor < Double.POSITIVE_INFINITY)
                && factors.stream().anyMatch(factor -> factor > 0);
        Require.that(valid, "season.factors", "not twelve factors", "give twelve numbers, not negative and not all 0");
    }

    /** The factor on a day. */
    public double on(LocalDate day) {
        return factors.get(day.getMonthValue() - 1);
    }

    /**
     * How many ordinary days a time is worth, which is what a purchase rate has to be multiplied with.
     *
     * @param from the first day
     * @param to the day after the last; not before the first
     */
    public double days(LocalDate from, LocalDate to) {
        return Stream.iterate(from, day -> day.isBefore(to), day -> day.plusDays(1))
                .mapToDouble(this::on)
                .sum();
    }

    double highest() {
        return Collections.max(factors);
    }
}
