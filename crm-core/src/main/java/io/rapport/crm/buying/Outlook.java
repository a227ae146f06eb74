package io.rapport.crm.buying;

/**
 * An outlook is what a model expects of one customer from the end of what is known of him, called now. Times are in the
 * unit of the model. All figures are means over everybody with the same repeats, recency and age.
 */
public sealed interface Outlook permits ErlangOutlook, ParetoOutlook, NbdOutlook, PacedOutlook {
    /** Returns ln P(alive), from -∞ to 0, also where the probability itself is too small for a {@code double}. */
    double lnAlive();

    /** Returns P(alive), the probability that he has not left for ever. It is from 0 to 1 and falls with silence. */
    default double alive() {
        return Math.exp(lnAlive());
    }

    /**
     * Returns how many purchases to expect in a time from now on, at least 0.
     *
     * @param horizon at least 0 and finite
     */
    double expectedPurchases(double horizon);

    /**
     * Returns the probability of at least one purchase in a time from now on, from 0 to {@link #everAgain()}.
     *
     * @param horizon at least 0 and finite
     */
    double anyPurchase(double horizon);

    /** Returns the probability that he will buy again at all, from 0 to 1. */
    double everAgain();

    /**
     * Returns the expected purchases per unit of time, a while from now. It is the derivative of the expected
     * purchases.
     *
     * @param after at least 0 and finite
     */
    double purchaseRate(double after);

    /**
     * Returns the discounted expected residual transactions (DERT): each purchase from now on counts e^(-rate · time).
     *
     * @param rate the continuous discount rate per unit of time, positive and finite: ln(1 + yearly rate) / units per
     *     year
     */
    double discountedPurchases(double rate);

    /**
     * Returns the same up to a horizon.
     *
     * @param rate the continuous discount rate per unit of time, at least 0 and finite; with 0 the expected purchases
     * @param horizon at least 0 and finite
     */
    double discountedPurchases(double rate, double horizon);

    /** Returns the mean time to the next purchase, if there is one. It is absent where it is infinite. */
    Figure meanNextPurchase();

    /**
     * Returns the time by which he will have bought again with a probability. It is absent where he never will, with
     * that probability.
     *
     * @param probability above 0 and below 1
     */
    default Figure nextPurchase(double probability) {
        return Waiting.until(this, probability);
    }

    /**
     * Returns the same outlook in the time of the calendar, where that of the model has another pace. Discounts are
     * taken in the time of the model; there is no {@link #meanNextPurchase}.
     */
    default Outlook at(Pace pace) {
        return new PacedOutlook(this, pace);
    }

    /** Returns the time by which it is as likely as not that he will have bought again. */
    default Figure medianNextPurchase() {
        return nextPurchase(0.5);
    }
}
