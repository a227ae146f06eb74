package io.rapport.crm.economics;

import io.rapport.crm.buying.Sbg;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Says what customers with a contract are worth: the margin of a period times the discounted periods that they are
 * expected to stay (Fader and Hardie 2010, Marketing Science 29(1)).
 *
 * @param model how they stay
 * @param margin of a period, earned at its beginning
 * @param discountRate of a period, 0.1 for 10 %, above 0
 * @param rounding of amounts to minor units
 */
public record ContractValue(Sbg model, Money margin, double discountRate, RoundingMode rounding) {
    /**
     * Checks the range.
     *
     * @throws InvalidInputException if the rate lies outside
     */
    public ContractValue {
        boolean finite = discountRate > 0 && discountRate < Double.POSITIVE_INFINITY;
        Require.that(finite, "discount_rate", "not above 0", "give 0.1 for 10 %");
    }

    /** Returns what a new customer is worth, the first period included: margin times DEL. */
    public Money ofNewCustomer() {
        return margin.times(BigDecimal.valueOf(model.discountedLifetime(discountRate)), rounding);
    }

    /**
     * Of a customer just before a renewal, what is still to come: margin times DERL.
     *
     * @param period in which the customer is, from 1
     */
    public Money beforeRenewal(int period) {
        return margin.times(BigDecimal.valueOf(model.discountedResidualLifetime(discountRate, period)), rounding);
    }
}
