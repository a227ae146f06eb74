package io.rapport.crm.quality;

import io.rapport.crm.decision.Interval;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.statistics.PoissonInterval;
import java.util.Optional;

/**
 * A complaint rate sets complaints beside orders. An order can bring several complaints, and a complaint can be about
 * an earlier order or none, so this is no share. Few dissatisfied customers complain: a low rate may also mean that
 * they leave in silence.
 *
 * @param complaints how many
 * @param orders how many
 */
public record ComplaintRate(long complaints, long orders) {
    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if one is negative
     */
    public ComplaintRate {
        Require.that(complaints >= 0 && orders >= 0, "complaint_rate", "a negative number", "count both");
    }

    /**
     * Returns how many complaints there are for every thousand orders, with the exact interval of a Poisson distributed
     * count (Garwood, <i>Biometrika</i> 28, 1936, 437-442); absent without an order.
     */
    public Optional<Interval> perThousandOrders() {
        return orders == 0
                ? Optional.empty()
                : Optional.of(PoissonInterval.of(complaints, Confidence.LEVEL).scaled(1000.0 / orders));
    }
}
