package io.rapport.crm.forecast;

import io.rapport.crm.money.Money;
import java.util.Optional;

/**
 * A score is what a model says of a customer, without intervals and reasons; for those see {@link Prospects}.
 *
 * @param alive the probability that the customer has not left for ever
 * @param expectedPurchases on how many days the customer is expected to buy within the horizon
 * @param lifetimeValue what is still to come, by the convention of the valuation; absent if nothing was bought in its
 *     currency, or if spend in it is not known well enough
 */
public record Score(double alive, double expectedPurchases, Optional<Money> lifetimeValue) {}
