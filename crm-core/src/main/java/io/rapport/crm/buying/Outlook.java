package io.rapport.crm.buying;

/**
 * What a model expects of one customer from the end of what is known of him, called now. Times are in the unit of the
 * model. All figures are means over everybody with the same repeats, recency and age.
 */
public sealed interface Outlook permits ErlangOutlook, ParetoOutlook, NbdOutlook, PacedOutlook {
    /** ln P(alive): also where the probability itself is too small for a {@code double}. From -∞ to 0. */
    double lnAlive();

    /** P(alive): the probability that he has not left for ever. From 0 to 1, falling with silence. */
    default double alive() {
        return Math.exp(lnAlive());
    }

    /**
     * How many purchases to expect in a time from now on, at least 0.
     *
     * @param horizon at least 0 and finite
     */
    double expectedPurchases(double horizon);

    /**
     * The probability of at least one purchase in a time from now on, from 0 to {@link #everAgain()}.
     *
     * @param horizon at least 0 and finite
     */
    double anyPurchase(double horizon);

    /** The probability that he will buy again at all. From 0 to 1. */
    double everAgain();

    /**
     * Expected purchases per unit of time, a while from now: the derivative of the expected purchases.
     *
     * @param after at least 0 and finite
     */
    double purchaseRate(double after);

    /**
     * Discounted expected residual transactions (DERT): purchases from now on, each counted e^(-rate · time).
     *
     * @param rate the continuous discount rate per unit of time, positive and finite: ln(1 + yearly rate) / units per
     *     year
     */
    double discountedPurchases(double rate);

    /**
     * The same up to a horizon.
     *
     * @param rate the continuous discount rate per unit of time, at least 0 and finite; with 0 the expected purchases
     * @param horizon at least 0 and finite
     */
    double discountedPurchases(double rate, double horizon);

    /** The mean time to the next purchase, if there is one. Absent where it is infinite. */
    Figure meanNextPurchase();

    /**
     * The time by which he will have bought again with a probability. Absent where he never will, with that
     * probability.
     *
     * @param probability above 0 and below 1
     */
    default Figure nextPurchase(double probability) {
        return Waiting.until(this, probability);
    }

    /**
     * The same in the time of the calendar, where that of the model has another pace. Discounts are taken in the time of
     * the model; there is no {@link #meanNextPurchase}.
     */
    default Outlook at(Pace pace) {
        return new PacedOutlook(this, pace);
    }

    /** The time by which it is as likely as not that he will have bought again. */
    default Figure medianNextPurchase() {
        return nextPurchase(0.5);
    }
}
