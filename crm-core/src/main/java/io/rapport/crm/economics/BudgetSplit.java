package io.rapport.crm.economics;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * Says how much to spend on winning a customer, and how much on keeping one (after Blattberg and Deighton 1996). It
 * maximises a(A) [m + (r(R) m - R) / (1+i-r(R))] - A, where A is spent once on each prospect and R in each period on
 * each customer. The best R does not depend on A: it makes a customer worth most; then A is spent until the last unit
 * no longer pays. Amounts are minor units of one currency.
 *
 * @param acquisition A: what to spend on each prospect
 * @param retention R: what to spend on each customer in each period
 * @param acquired a(A): the part of the prospects that will be won
 * @param retained r(R): the part of the customers that will stay in each period
 * @param valueOfCustomer what a customer who was won is worth, retention spend deducted
 * @param valueOfProspect what a prospect is worth, all spend deducted; 0 if it does not pay to win anybody
 */
public record BudgetSplit(
        double acquisition,
        double retention,
        double acquired,
        double retained,
        double valueOfCustomer,
        double valueOfProspect) {
    private static final int HALVINGS = 200;

    /**
     * Returns the best split.
     *
     * @param margin m: what a customer brings in a period before retention spend, above 0
     * @param discountRate i: of a period, not negative; above 0 if everybody can be kept for ever
     * @param winning how prospects respond to acquisition spend
     * @param keeping how customers respond to retention spend
     * @throws InvalidInputException if the margin is not above 0 or the value of a customer would be infinite
     */
    public static BudgetSplit best(double margin, double discountRate, ResponseCurve winning, ResponseCurve keeping) {
        Require.that(
                margin > 0 && margin < Double.POSITIVE_INFINITY,
                "margin",
                "not above 0",
                "give what a customer brings");
        boolean finite = discountRate >= 0 && 1 + discountRate > keeping.ceiling();
        Require.that(finite, "discount_rate", "too low: customers would be worth more than all", "give more than 0");
        double retention = bestRetention(margin, discountRate, keeping);
        double value = value(margin, discountRate, keeping, retention);
        // a'(A) times the value is 1 at the best A.
        double worthwhile = winning.slope(0) * value;
        double acquisition = worthwhile > 1 ? Math.log(worthwhile) / winning.steepness() : 0;
        return new BudgetSplit(
                acquisition,
                retention,
                winning.at(acquisition),
                keeping.at(retention),
                value,
                winning.at(acquisition) * value - acquisition);
    }

    /** Returns what a customer is worth who has just brought the first margin. */
    private static double value(double margin, double discountRate, ResponseCurve keeping, double spend) {
        double stays = keeping.at(spend);
        return margin + (stays * margin - spend) / (1 + discountRate - stays);
    }

    /**
     * The slope of the value in R only falls, because the curve flattens, and is below 0 at the end: halve until it is
     * 0.
     */
    private static double bestRetention(double margin, double discountRate, ResponseCurve keeping) {
        double low = 0;
        double high = margin * (1 + discountRate);
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = (low + high) / 2;
            double stays = keeping.at(middle);
            double rising = keeping.slope(middle) * (margin * (1 + discountRate) - middle) - (1 + discountRate - stays);
            if (rising > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
