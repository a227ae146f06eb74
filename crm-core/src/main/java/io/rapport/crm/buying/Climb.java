package io.rapport.crm.buying;

import java.util.List;

/** Where an {@link Ascent} ended. */
sealed interface Climb {
    /** The log-likelihood reached. */
    double value();

    /** The first top that some climbs reach, unless one that has no end has already risen higher. */
    static Climb best(Likelihood likelihood, List<double[]> starts) {
        Climb best = new Stuck(Obstacle.NO_OPTIMUM, Double.NEGATIVE_INFINITY);
        for (double[] start : starts) {
            Climb climb = new Ascent(likelihood, start).climb();
            if (climb.value() > best.value() - 1e-6) {
                best = climb;
                if (climb instanceof Top) {
                    break;
                }
            }
        }
        return best;
    }

    /**
     * At the top: the gradient vanishes and the likelihood falls in all directions.
     *
     * @param point logarithms of the parameters
     * @param value the log-likelihood
     * @param gradientNorm Euclidean, over the logarithms
     * @param curvature the negative Hessian over the logarithms, positive definite
     */
    record Top(
            List<Double> point,
            double value,
            double gradientNorm,
            SymmetricMatrix curvature,
            int iterations,
            int evaluations)
            implements Climb {
        double[] logParameters() {
            return point.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** With a constant that the climb left out. */
        FitQuality quality(double constant, long customers, int rows, boolean comparable) {
            double[] eigenvalues = curvature.eigenvalues();
            double condition = eigenvalues[eigenvalues.length - 1] / eigenvalues[0];
            return new FitQuality(
                    value + constant, gradientNorm, condition, iterations, evaluations, customers, rows, comparable);
        }
    }

    /**
     * Not at a top.
     *
     * @param value the log-likelihood reached
     */
    record Stuck(Obstacle obstacle, double value) implements Climb {
        /** With a constant that the climb left out. */
        <M extends Parametric<M>> Fit<M> fit(double constant) {
            return obstacle == Obstacle.NO_OPTIMUM
                    ? new Fit.Failed<>(obstacle)
                    : new Fit.AtBoundary<>(obstacle, value + constant);
        }
    }
}
