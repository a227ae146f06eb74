package io.rapport.crm.buying;

import io.rapport.crm.statistics.Climb;
import io.rapport.crm.statistics.Likelihood;
import io.rapport.crm.statistics.SymmetricMatrix;

/**
 * This is the log-likelihood of a model of buying, as a function of the logarithms of its parameters in scaled time.
 */
interface ModelLikelihood extends Likelihood {
    /** Says what keeps the optimum from being found where the parameters have run away to, or cannot be told. */
    Obstacle boundary(double[] log);

    /** One step changes a parameter by a factor of e^2 at most. */
    @Override
    default double longestStep() {
        return 2;
    }

    /** A parameter this far from 1 in either direction has run away: by a factor of three million. */
    @Override
    default boolean hasRunAway(double[] log) {
        double farthest = 0;
        for (double each : log) {
            farthest = Math.max(farthest, Math.abs(each));
        }
        return farthest > 15;
    }

    /** Where a parameter could as well be e^4 times as large, nothing is known of it. */
    @Override
    default boolean isFlat(SymmetricMatrix curvature) {
        double[] eigenvalues = curvature.eigenvalues();
        return eigenvalues[0] < 1.0 / 16 || eigenvalues[eigenvalues.length - 1] > 1e12 * eigenvalues[0];
    }

    /**
     * Says what becomes of a fit for which no top was found.
     *
     * @param constant of the log-likelihood, which the climb left out
     */
    default <M extends Parametric<M>> Fit<M> withoutTop(Climb climb, double constant) {
        return climb instanceof Climb.Undetermined edge
                ? new Fit.AtBoundary<>(boundary(edge.parameters()), edge.value() + constant)
                : new Fit.Failed<>(Obstacle.NO_OPTIMUM);
    }
}
