package io.rapport.crm.buying;

/**
 * This is the outlook of {@link Nbd}: the rate is Gamma distributed, for ever.
 *
 * @param shape r + x
 * @param scale α + T
 */
record NbdOutlook(double shape, double scale) implements Outlook {
    @Override
    public double lnAlive() {
        return 0;
    }

    @Override
    public double everAgain() {
        return 1;
    }

    @Override
    public double expectedPurchases(double horizon) {
        Check.horizon(horizon);
        return shape / scale * horizon;
    }

    @Override
    public double anyPurchase(double horizon) {
        Check.horizon(horizon);
        return -Math.expm1(-shape * Math.log1p(horizon / scale));
    }

    @Override
    public double purchaseRate(double after) {
        Check.horizon(after);
        return shape / scale;
    }

    @Override
    public double discountedPurchases(double rate) {
        Check.discountRate(rate);
        return shape / scale / rate;
    }

    @Override
    public double discountedPurchases(double rate, double horizon) {
        Check.discountRateOrNone(rate);
        Check.horizon(horizon);
        return rate == 0 ? expectedPurchases(horizon) : shape / scale * (-Math.expm1(-rate * horizon) / rate);
    }

    @Override
    public Figure meanNextPurchase() {
        return shape > 1
                ? new Figure.Known(scale / (shape - 1))
                : new Figure.Absent("the mean time to the next purchase is infinite: he has bought too seldom so far");
    }
}
