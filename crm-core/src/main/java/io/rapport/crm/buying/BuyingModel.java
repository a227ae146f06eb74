package io.rapport.crm.buying;

import java.util.Map;

/**
 * A model of buying says how people buy where nothing binds them: at any time, until they leave unnoticed. The
 * parameters describe all customers together. What one has done makes the {@link Outlook} on him.
 */
public sealed interface BuyingModel extends Parametric<BuyingModel> permits BgCnbd, ParetoNbd, Nbd {
    /** Returns the field's name for the model, such as {@code MBG/NBD} or {@code BG/CNBD-2}. */
    String name();

    /** Says what to expect of somebody with this past. */
    Outlook of(RepeatBuying seen);

    /** Says what to expect of somebody who has just bought for the first time. */
    default Outlook ofNewcomer() {
        return of(RepeatBuying.NEWCOMER);
    }

    /**
     * Returns the logarithm of the density of one customer's past. It may be above 0, as densities may. It leaves out
     * the terms that no parameter changes, see {@link BgCnbd} for k above 1.
     */
    double logLikelihood(RepeatBuying seen);

    @Override
    BuyingModel with(Map<String, Double> parameters);
}
