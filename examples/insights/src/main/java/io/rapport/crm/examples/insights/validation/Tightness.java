package io.rapport.crm.examples.insights.validation;

import java.util.List;

/**
 * A date that was padded is easily kept and says little.
 *
 * @param customaryDays how many days ahead is usual, at least 1
 */
record Tightness(double customaryDays) {
    private static final double LEAST = 0.25;

    /** The median of these, of which there is at least one. */
    static Tightness of(List<Delivery> deliveries) {
        long[] days =
                deliveries.stream().mapToLong(Delivery::daysPromised).sorted().toArray();
        return new Tightness(Math.max(1, days[days.length / 2]));
    }

    /** From a quarter to 1: the usual number of days ahead to that of this promise. */
    double of(Delivery delivery) {
        return Math.max(LEAST, Math.min(1, customaryDays / Math.max(1, delivery.daysPromised())));
    }
}
