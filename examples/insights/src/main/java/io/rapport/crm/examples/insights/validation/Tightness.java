package io.rapport.crm.examples.insights.validation;

import java.util.List;

/**
 * Says how tight promises were: a generous date is easily kept, and that it was kept says little.
 *
 * @param customaryDays how many days ahead promises usually are, at least 1
 */
record Tightness(double customaryDays) {
    private static final double LEAST = 0.25;

    /** Takes the median of these deliveries, of which there is at least one, for what is usual. */
    static Tightness of(List<Delivery> deliveries) {
        long[] days =
                deliveries.stream().mapToLong(Delivery::daysPromised).sorted().toArray();
        return new Tightness(Math.max(1, days[days.length / 2]));
    }

    /**
     * The tightness is the usual number of days ahead divided by that of this promise, and lies between a quarter and
     * 1.
     */
    double of(Delivery delivery) {
        return Math.max(LEAST, Math.min(1, customaryDays / Math.max(1, delivery.daysPromised())));
    }
}
