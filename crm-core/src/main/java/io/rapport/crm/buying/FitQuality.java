package io.rapport.crm.buying;

import io.rapport.crm.statistics.Climb;

/**
 * The quality of a fit says how the fit went.
 *
 * @param logLikelihood of all customers, natural logarithm, in the unit of time or money of the model
 * @param gradientNorm Euclidean, over the logarithms of the parameters, at the optimum; about 0
 * @param condition the largest eigenvalue of the negative Hessian by the smallest; the larger, the less is told apart
 * @param iterations of the optimiser
 * @param evaluations of the likelihood with its gradient
 * @param customers how many the model was fitted to
 * @param rows how many distinct ones among them
 * @param comparable whether the log-likelihood may be compared with that of other models of the same customers; not so
 *     for k above 1 if times between purchases are not known
 */
public record FitQuality(
        double logLikelihood,
        double gradientNorm,
        double condition,
        int iterations,
        int evaluations,
        long customers,
        int rows,
        boolean comparable) {
    /**
     * Describes a climb that has found a top.
     *
     * @param constant of the log-likelihood, which the climb left out
     */
    static FitQuality of(Climb.Top top, double constant, long customers, int rows, boolean comparable) {
        double[] eigenvalues = top.curvature().eigenvalues();
        double condition = eigenvalues[eigenvalues.length - 1] / eigenvalues[0];
        return new FitQuality(
                top.value() + constant,
                top.gradientNorm(),
                condition,
                top.iterations(),
                top.evaluations(),
                customers,
                rows,
                comparable);
    }

    /** Returns the Bayesian information criterion with so many parameters. The lower it is, the better. */
    public double bic(int parameters) {
        return parameters * Math.log((double) customers) - 2 * logLikelihood;
    }
}
