package io.rapport.crm.buying;

import io.rapport.crm.statistics.Odds;

/** This is the outlook of {@link ParetoNbd}: while he is alive, both rates are Gamma distributed. */
final class ParetoOutlook implements Outlook {
    private final double shape;
    private final double scale;
    private final double leaving;
    private final double leavingScale;
    private final double lnOddsOfLeft;

    ParetoOutlook(ParetoNbd model, RepeatBuying seen) {
        shape = model.r() + seen.repeats();
        scale = model.alpha() + seen.age();
        leaving = model.s();
        leavingScale = model.beta() + seen.age();
        lnOddsOfLeft = Math.log(leaving)
                - Math.log(model.beta() + seen.recency())
                + shape * Math.log1p(seen.silence() / (model.alpha() + seen.recency()))
                + leaving * Math.log1p(seen.silence() / (model.beta() + seen.recency()))
                + TwoPowerIntegral.log(
                        shape,
                        leaving + 1,
                        model.alpha() + seen.recency(),
                        model.beta() + seen.recency(),
                        seen.silence());
    }

    double lnOddsOfLeft() {
        return lnOddsOfLeft;
    }

    @Override
    public double lnAlive() {
        return -Odds.softplus(lnOddsOfLeft);
    }

    @Override
    public double alive() {
        return Odds.probability(-lnOddsOfLeft);
    }

    @Override
    public double expectedPurchases(double horizon) {
        Check.horizon(horizon);
        double grown = Math.log1p(horizon / leavingScale);
        double power = leaving - 1;
        double time = power == 0 ? grown : -Math.expm1(-power * grown) / power;
        return purchaseRate(0) * leavingScale * time;
    }

    @Override
    public double purchaseRate(double after) {
        Check.horizon(after);
        return alive() * shape / scale * Math.exp(-leaving * Math.log1p(after / leavingScale));
    }

    /** The next purchase comes at the density K/(α+T) (1 + t/(α+T))^-(K+1) (1 + t/(β+T))^-s, K = r + x. */
    @Override
    public double anyPurchase(double horizon) {
        Check.horizon(horizon);
        return alive()
                * shape
                / scale
                * Math.exp(TwoPowerIntegral.log(shape + 1, leaving, scale, leavingScale, horizon));
    }

    @Override
    public double everAgain() {
        return alive() * shape / scale * Math.exp(TwoPowerIntegral.log(shape + 1, leaving, scale, leavingScale));
    }

    /**
     * Computes DERT by Fader, Hardie and Lee 2005, J. of Marketing Research 42(4), with e^y E_s(y) for Kummer's
     * function.
     */
    @Override
    public double discountedPurchases(double rate) {
        Check.discountRate(rate);
        return purchaseRate(0) * leavingScale * ExponentialIntegral.scaled(leaving, rate * leavingScale);
    }

    @Override
    public double discountedPurchases(double rate, double horizon) {
        Check.discountRateOrNone(rate);
        Check.horizon(horizon);
        return rate == 0 || horizon == 0
                ? expectedPurchases(horizon)
                : Discounting.until(horizon, rate, leavingScale / (leaving + 1), this::purchaseRate);
    }

    @Override
    public Figure meanNextPurchase() {
        if (shape + leaving <= 1) {
            return new Figure.Absent("the mean time to the next purchase is infinite: he has bought too seldom so far");
        }
        // ∫ t f(t) dt by parts is ∫ (α+T+t) f(t) dt less α+T.
        double once = Math.exp(TwoPowerIntegral.log(shape + 1, leaving, scale, leavingScale));
        double time = Math.exp(TwoPowerIntegral.log(shape, leaving, scale, leavingScale));
        return new Figure.Known(scale * (time / once - 1));
    }
}
