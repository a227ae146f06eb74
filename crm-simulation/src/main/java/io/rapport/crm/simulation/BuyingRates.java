package io.rapport.crm.simulation;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * Says how differently customers buy and leave, under the assumptions of the Pareto/NBD model (Schmittlein, Morrison
 * and Colombo 1987). After the first purchase, a customer buys at random times at a steady rate (a Poisson process) for
 * an exponentially distributed time, then never again. Rates differ between customers, each by a gamma distribution,
 * and a customer's two rates are independent of each other.
 *
 * @param r the shape of the distribution of purchase rates, above 0; the smaller, the more customers differ
 * @param alpha its rate in days, above 0: on average {@code r / alpha} purchases a day
 * @param s the shape of the distribution of leaving rates, above 0
 * @param beta its rate in days, above 0: on average {@code s / beta} a day
 */
public record BuyingRates(double r, double alpha, double s, double beta) {
    /** While they stay, these customers buy once in 75 days on average; half of them have left after about 420 days. */
    public static final BuyingRates USUAL = new BuyingRates(0.8, 60, 0.6, 195);

    /**
     * Checks the parameters.
     *
     * @throws InvalidInputException if one is not above 0
     */
    public BuyingRates {
        positive("rates.r", r);
        positive("rates.alpha", alpha);
        positive("rates.s", s);
        positive("rates.beta", beta);
    }

    private static void positive(String field, double parameter) {
        Require.that(
                parameter > 0 && parameter < Double.POSITIVE_INFINITY, field, "not above 0", "give a number above 0");
    }
}
