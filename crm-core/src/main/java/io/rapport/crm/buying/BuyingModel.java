package io.rapport.crm.buying;

import java.util.Map;

/**
 * How people buy where nothing binds them: at any time, until they leave unnoticed. The parameters describe all
 * customers together; what one has done makes the {@link Outlook} on him.
 */
public sealed interface BuyingModel extends Parametric<BuyingModel> permits BgCnbd, ParetoNbd, Nbd {
    /** The field's name for it, such as {@code MBG/NBD} or {@code BG/CNBD-2}. */
    String name();

    /** What to expect of somebody with this past. */
    Outlook of(RepeatBuying seen);

    /** What to expect of somebody who has just bought for the first time. */
    default Outlook ofNewcomer() {
        return of(RepeatBuying.NEWCOMER);
    }

    /**
     * The logarithm of the density of one customer's past. A density, so it may be above 0. Without the terms that no
     * parameter changes: see {@link BgCnbd} for k above 1.
     */
    double logLikelihood(RepeatBuying seen);

    @Override
    BuyingModel with(Map<String, Double> parameters);
}
