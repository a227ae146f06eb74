package io.rapport.crm.value;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Cut-offs say where one mark ends and the next begins. Computed from a customer base as quintiles (nearest rank:
 * cut-off k of 4 is the value at position ceil(k n / 5) in ascending order), or set by hand. Equal values get equal
 * marks, so where many customers share a value, a mark stays empty.
 *
 * @param window what was looked at
 * @param customers how many customers, at least 1
 * @param computedAt when
 * @param recency four cut-offs in days, ascending
 * @param frequency four cut-offs in days bought, ascending
 * @param monetary four cut-offs in minor units, ascending
 */
public record RfmCutoffs(
        RfmWindow window,
        long customers,
        Instant computedAt,
        List<Long> recency,
        List<Long> frequency,
        List<Long> monetary) {
    private static final int CLASSES = 5;

    /**
     * Copies the cut-offs.
     *
     * @throws InvalidInputException if there are not four of each in ascending order
     */
    public RfmCutoffs {
        recency = ascending("rfm.recency", recency);
        frequency = ascending("rfm.frequency", frequency);
        monetary = ascending("rfm.monetary", monetary);
    }

    /**
     * Returns the quintiles of a customer base.
     *
     * @throws InvalidInputException if there is no customer with a purchase
     */
    public static RfmCutoffs of(RfmWindow window, Collection<RfmMeasure> base, Instant computedAt) {
        Require.that(!base.isEmpty(), "rfm.customers", "none with a purchase", "record purchases first");
        return new RfmCutoffs(
                window,
                base.size(),
                computedAt,
                quintiles(base, RfmMeasure::recency),
                quintiles(base, RfmMeasure::frequency),
                quintiles(base, RfmMeasure::monetary));
    }

    /** The marks of a customer, measured over the same window. */
    public RfmScore score(RfmMeasure measure) {
        return new RfmScore(
                CLASSES - smaller(recency, measure.recency()),
                1 + smaller(frequency, measure.frequency()),
                1 + smaller(monetary, measure.monetary()));
    }

    private static int smaller(List<Long> cutoffs, long value) {
        return (int) cutoffs.stream().filter(cutoff -> cutoff < value).count();
    }

    private static List<Long> quintiles(Collection<RfmMeasure> base, ToLongFunction<RfmMeasure> part) {
        long[] values = base.stream().mapToLong(part).sorted().toArray();
        return IntStream.range(1, CLASSES)
                .mapToObj(k -> values[(int) (((long) k * values.length + CLASSES - 1) / CLASSES) - 1])
                .toList();
    }

    private static List<Long> ascending(String field, List<Long> cutoffs) {
        long[] sorted = cutoffs.stream().mapToLong(Long::longValue).sorted().toArray();
        boolean valid = cutoffs.size() == CLASSES - 1
                && Arrays.equals(
                        sorted, cutoffs.stream().mapToLong(Long::longValue).toArray());
        Require.that(valid, field, "not four ascending cut-offs", "give four, the smallest first");
        return List.copyOf(cutoffs);
    }
}
