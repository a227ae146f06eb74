package io.rapport.crm.buying;

import io.rapport.crm.statistics.Odds;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Models beta-geometric leaving: after each purchase a customer leaves with a probability p of his own, p ~ Beta(a, b).
 * Between purchases lie k stages, each exponential with a rate λ of his own, λ ~ Gamma(shape r, rate alpha): the larger
 * k is, the more regular is the rhythm. Four models of the field are of this kind:
 *
 * <ul>
 *   <li>BG/NBD, k = 1: Fader, Hardie and Lee 2005, Marketing Science 24(2).
 *   <li>MBG/NBD, k = 1, leaving also after the first purchase: Batislam, Denizel and Filiztekin 2007, Int. J. of
 *       Research in Marketing 24(3); the same as CBG/NBD of Hoppe and Wagner 2007.
 *   <li>BG/CNBD-k and MBG/CNBD-k: Reutterer, Platzer and Schröder 2021, Int. J. of Research in Marketing 38(1).
 * </ul>
 *
 * The log-likelihood of one customer leaves out (k-1) Σ ln(time between purchases) - x ln Γ(k), which no parameter
 * changes; a fit adds it for all customers, where the times are known.
 *
 * @param leavesAtOnce whether one may leave right after the first purchase (MBG)
 * @param k stages between two purchases, from 1 to 12; their rate is per unit of time, the mean time between two is k/λ
 * @param r shape of the purchase rate, positive
 * @param alpha rate parameter of the purchase rate, positive, in units of time
 * @param a weight of leaving, positive
 * @param b weight of staying, positive; the mean probability of leaving is a/(a+b)
 */
public record BgCnbd(boolean leavesAtOnce, int k, double r, double alpha, double a, double b) implements BuyingModel {
    /** The models know no rhythm that is more regular. */
    public static final int MOST_STAGES = 12;

    static final List<String> NAMES = List.of("r", "alpha", "a", "b");

    /**
     * Checks the ranges.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if a parameter is out of its range
     */
    public BgCnbd {
        Check.stages(k);
        Check.parameter("r", r);
        Check.parameter("alpha", alpha);
        Check.parameter("a", a);
        Check.parameter("b", b);
    }

    /** Makes BG/NBD, by which whoever has bought once is alive for certain. */
    public static BgCnbd bgNbd(double r, double alpha, double a, double b) {
        return new BgCnbd(false, 1, r, alpha, a, b);
    }

    /** Makes MBG/NBD, which is for shops where many buy once. */
    public static BgCnbd mbgNbd(double r, double alpha, double a, double b) {
        return new BgCnbd(true, 1, r, alpha, a, b);
    }

    @Override
    public String name() {
        return name(leavesAtOnce, k);
    }

    static String name(boolean leavesAtOnce, int k) {
        return (leavesAtOnce ? "MBG/" : "BG/") + (k == 1 ? "NBD" : "CNBD-" + k);
    }

    @Override
    public Map<String, Double> parameters() {
        return Named.of(NAMES, r, alpha, a, b);
    }

    @Override
    public BgCnbd with(Map<String, Double> parameters) {
        double[] values = Named.values(NAMES, parameters);
        return new BgCnbd(leavesAtOnce, k, values[0], values[1], values[2], values[3]);
    }

    @Override
    public Outlook of(RepeatBuying seen) {
        return new ErlangOutlook(this, seen);
    }

    @Override
    public double logLikelihood(RepeatBuying seen) {
        ErlangOutlook outlook = new ErlangOutlook(this, seen);
        double shape = r + k * (double) seen.repeats();
        return LogGamma.value(shape)
                - LogGamma.value(r)
                + r * Math.log(alpha)
                - shape * Math.log(alpha + seen.age())
                + LogBeta.value(a, b + chancesToLeave(seen.repeats()))
                - LogBeta.value(a, b)
                + outlook.lnStages()
                + Odds.softplus(outlook.lnOddsOfLeft());
    }

    /** Returns how often he has stayed although he could have left, if he is still there. */
    double chancesToLeave(long repeats) {
        return (double) repeats + (leavesAtOnce ? 1 : 0);
    }
}
