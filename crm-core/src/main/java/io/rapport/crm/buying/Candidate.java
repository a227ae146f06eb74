package io.rapport.crm.buying;

import java.util.OptionalDouble;

/**
 * A candidate is a family of models and what became of fitting it.
 *
 * @param family the kind of model
 * @param fit to the same observations as that of all other candidates
 */
public record Candidate(BuyingFamily family, Fit<BuyingModel> fit) {
    /** Fits a family. */
    public static Candidate of(BuyingFamily family, Observations observations) {
        return new Candidate(family, family.fit(observations));
    }

    /**
     * Returns the Bayesian information criterion: the lower, the better. It is empty if there is no fit that can be
     * compared.
     */
    public OptionalDouble bic() {
        return fit.converged()
                .filter(converged -> converged.quality().comparable())
                .map(converged -> OptionalDouble.of(
                        converged.quality().bic(converged.model().parameters().size())))
                .orElse(OptionalDouble.empty());
    }

    double logLikelihood() {
        return fit.converged()
                .map(converged -> converged.quality().logLikelihood())
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
