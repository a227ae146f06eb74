package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;
import io.rapport.crm.statistics.Odds;

/**
 * This is the outlook of {@link BgCnbd}. While he is alive, his rate is Gamma(K + j, α + T) distributed where K = r +
 * kx and j stages have passed since the last purchase. How many have passed is uncertain as well.
 */
final class ErlangOutlook implements Outlook {
    /** From this horizon on, a mean over p is quicker than a sum over purchases. */
    private static final double LONG_HORIZON = 50;

    private static final double LONGEST_HORIZON = 1e5;
    /** The number e to the minus this is 0 in doubles. */
    private static final double NOTHING_LEFT = 746;

    private final int k;
    private final double shape;
    private final double scale;
    private final double a;
    private final double stays;
    /** Holds the probabilities of having passed j stages since the last purchase, j = 0, ..., k-1. */
    private final double[] passed;

    private final double lnStages;
    private final double lnOddsOfLeft;

    ErlangOutlook(BgCnbd model, RepeatBuying seen) {
        k = model.k();
        shape = model.r() + k * (double) seen.repeats();
        scale = model.alpha() + seen.age();
        a = model.a();
        stays = model.b() + model.chancesToLeave(seen.repeats());
        passed = new double[k];
        lnStages = stages(seen.silence() / scale);
        lnOddsOfLeft = seen.repeats() == 0 && !model.leavesAtOnce()
                ? Double.NEGATIVE_INFINITY
                : Math.log(a / (stays - 1))
                        + shape * Math.log1p(seen.silence() / (model.alpha() + seen.recency()))
                        - lnStages;
    }

    /** Fills the probabilities of the stages and answers the logarithm of their sum before it was made 1. */
    private double stages(double silence) {
        double sum = 0;
        double term = 1;
        for (int j = 0; j < k; j++) {
            passed[j] = term;
            sum += term;
            term *= (shape + j) * silence / (j + 1);
        }
        for (int j = 0; j < k; j++) {
            passed[j] /= sum;
        }
        return Math.log(sum);
    }

    double lnStages() {
        return lnStages;
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
    public double everAgain() {
        return alive();
    }

    /**
     * Computes Σ_n P(N = n) Σ_{i: ki-j ≤ n} (b*)_{i-1}/(a+b*)_{i-1}, N ~ NB(K+j), which is the exact sum, term by term
     * positive. For one stage and a long horizon it is E[(1 - (1+pv)^-K)/p], p ~ Beta(a, b*), v = t/(α+T): the same
     * after mixing in the other order.
     */
    @Override
    public double expectedPurchases(double horizon) {
        double odds = summableOdds(horizon);
        if (k == 1 && odds > LONG_HORIZON) {
            return alive() * BetaMean.of(a, stays, p -> -Math.expm1(-shape * Math.log1p(p * odds)) / p);
        }
        return alive() * overStages(j -> PurchaseCounts.mean(shape + j, odds, new Staying(j)::expectedPurchases));
    }

    @Override
    public double purchaseRate(double after) {
        double odds = summableOdds(after);
        if (k == 1 && odds > LONG_HORIZON) {
            return alive() * shape / scale * BetaMean.of(a, stays, p -> Math.exp(-(shape + 1) * Math.log1p(p * odds)));
        }
        return alive()
                * overStages(j ->
                        (shape + j) / scale * PurchaseCounts.mean(shape + j + 1, odds, new Staying(j)::purchaseAfter));
    }

    @Override
    public double anyPurchase(double horizon) {
        double odds = odds(horizon);
        double still = k == 1
                ? -Math.expm1(-shape * Math.log1p(odds))
                : overStages(j -> PurchaseCounts.atLeast(k - j, shape + j, odds));
        return alive() * still;
    }

    @Override
    public double discountedPurchases(double rate) {
        Check.discountRate(rate);
        return alive()
                * (k == 1
                        ? discounted().forGood(rate)
                        : overStages(j -> discounted().forGood(rate, k, j)));
    }

    @Override
    public double discountedPurchases(double rate, double horizon) {
        Check.discountRateOrNone(rate);
        Check.horizon(horizon);
        if (rate == 0 || horizon == 0) {
            return expectedPurchases(horizon);
        }
        if (rate * horizon > NOTHING_LEFT) {
            return discountedPurchases(rate);
        }
        // It is integrated by parts: a regular rhythm makes waves in the rate, but hardly any in its integral.
        return Math.exp(-rate * horizon) * expectedPurchases(horizon)
                + rate * Discounting.until(horizon, rate, scale / (shape + 1), this::expectedPurchases);
    }

    private DiscountedStaying discounted() {
        return new DiscountedStaying(shape, scale, a, stays);
    }

    @Override
    public Figure meanNextPurchase() {
        if (shape <= 1) {
            return new Figure.Absent("the mean time to the next purchase is infinite: he has bought too seldom so far");
        }
        return new Figure.Known(overStages(j -> (k - j) * scale / (shape + j - 1)));
    }

    private double odds(double horizon) {
        Check.horizon(horizon);
        return horizon / scale;
    }

    /** Computes the same where a sum gets the longer the longer the time. */
    private double summableOdds(double horizon) {
        Require.that(
                k == 1 || horizon <= LONGEST_HORIZON * scale,
                "horizon",
                "more than 100,000 times what is known of the customer",
                "discount, or ask for a shorter time");
        return odds(horizon);
    }

    private interface ByStage {
        double at(int passed);
    }

    private double overStages(ByStage figure) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            if (passed[j] > 0) {
                sum += passed[j] * figure.at(j);
            }
        }
        return sum;
    }

    /** Follows the chance to be there for the i-th purchase from now on, (b*)_{i-1}/(a+b*)_{i-1}, as stages pass. */
    private final class Staying {
        private int purchase = 1;
        private int needed;
        private double chance = 1;
        private double sum;

        Staying(int passed) {
            needed = k - passed;
        }

        /** Returns the expected purchases within so many stages. */
        double expectedPurchases(int stages) {
            while (needed <= stages) {
                sum += chance;
                next();
            }
            return sum;
        }

        /** Returns the chance that the next stage after so many ends with a purchase. */
        double purchaseAfter(int stages) {
            if (stages + 1 < needed) {
                return 0;
            }
            double now = chance;
            next();
            return now;
        }

        private void next() {
            chance *= (stays + purchase - 1) / (a + stays + purchase - 1);
            purchase++;
            needed += k;
        }
    }
}
