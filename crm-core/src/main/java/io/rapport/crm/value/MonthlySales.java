package io.rapport.crm.value;

import io.rapport.crm.money.Amounts;

/**
 * This is what was sold in a month of the business time zone.
 *
 * @param purchases how many purchases
 * @param returns how many returns
 * @param customers how many different customers bought
 * @param gross everything bought
 * @param refunded everything refunded, as positive amounts, by the month of the refund
 */
public record MonthlySales(long purchases, long returns, long customers, Amounts gross, Amounts refunded) {
    /** This is a month without sales. */
    public static final MonthlySales NONE = new MonthlySales(0, 0, 0, Amounts.NONE, Amounts.NONE);

    /** Returns the sales of one customer in a month. */
    public static MonthlySales of(PurchaseHistory month) {
        return new MonthlySales(
                month.orders(), month.returns(), month.orders() > 0 ? 1 : 0, month.gross(), month.refunded());
    }

    /** Returns the sales of other customers in the same month added. */
    public MonthlySales plus(MonthlySales other) {
        return new MonthlySales(
                purchases + other.purchases,
                returns + other.returns,
                customers + other.customers,
                gross.plus(other.gross),
                refunded.plus(other.refunded));
    }
}
