package io.rapport.crm.examples.insights.validation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The time has three parts: models are fitted on the first, chosen on the second, and judged on the third.
 *
 * @param validationFrom when the second begins
 * @param testFrom when the third begins
 * @param declared whether these are the dates of the protocol, which were named before anything was measured
 */
record TimeSplit(LocalDateTime validationFrom, LocalDateTime testFrom, boolean declared) {
    private static final TimeSplit PROTOCOL = new TimeSplit(
            LocalDate.of(2018, 4, 1).atStartOfDay(), LocalDate.of(2018, 6, 1).atStartOfDay(), true);

    /** If a part has fewer of the orders, nothing can be said. */
    private static final double SMALLEST_PART = 0.05;

    private static final double TO_TRAIN = 0.6;
    private static final double TO_VALIDATE = 0.8;

    /** An order belongs to one part of the time. */
    enum Part {
        TRAIN,
        VALIDATION,
        TEST
    }

    /**
     * Splits the time at the dates of the protocol, unless they leave less than a twentieth of the rated orders to a
     * part: then three fifths of them are to learn from, one fifth to choose, and one to judge.
     *
     * @param rated the rated orders by time, at least one
     */
    static TimeSplit of(List<Delivery> rated) {
        boolean fits = List.of(Part.values()).stream().allMatch(part -> {
            long orders =
                    rated.stream().filter(order -> PROTOCOL.part(order) == part).count();
            return orders >= SMALLEST_PART * rated.size();
        });
        return fits ? PROTOCOL : new TimeSplit(ordered(rated, TO_TRAIN), ordered(rated, TO_VALIDATE), false);
    }

    Part part(Delivery order) {
        if (order.ordered().isBefore(validationFrom)) {
            return Part.TRAIN;
        }
        return order.ordered().isBefore(testFrom) ? Part.VALIDATION : Part.TEST;
    }

    private static LocalDateTime ordered(List<Delivery> rated, double part) {
        return rated.get((int) (part * rated.size())).ordered();
    }
}
