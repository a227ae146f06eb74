package io.rapport.crm.buying;

/**
 * This is an outlook in the time of the calendar, by a model whose time has another pace. Discounts are taken in the
 * time of the model: the error is at most the rate times the lead that one time ever has over the other.
 *
 * @param steady in the time of the model
 * @param pace of that time
 */
record PacedOutlook(Outlook steady, Pace pace) implements Outlook {
    @Override
    public double lnAlive() {
        return steady.lnAlive();
    }

    @Override
    public double expectedPurchases(double horizon) {
        return steady.expectedPurchases(pace.passed(horizon));
    }

    @Override
    public double anyPurchase(double horizon) {
        return steady.anyPurchase(pace.passed(horizon));
    }

    @Override
    public double everAgain() {
        return steady.everAgain();
    }

    @Override
    public double purchaseRate(double after) {
        return steady.purchaseRate(pace.passed(after)) * pace.at(after);
    }

    @Override
    public double discountedPurchases(double rate) {
        return steady.discountedPurchases(rate);
    }

    @Override
    public double discountedPurchases(double rate, double horizon) {
        return steady.discountedPurchases(rate, pace.passed(horizon));
    }

    @Override
    public Figure meanNextPurchase() {
        return new Figure.Absent(
                "where times of the year differ, there is no formula for the mean: ask for the median");
    }
}
