package io.rapport.crm.statistics;

import java.util.List;

/** A climb is the search for the parameters under which a likelihood is highest, and what became of it. */
public sealed interface Climb {
    /** Returns the log-likelihood reached. */
    double value();

    /**
     * Climbs from one start after the other until a top is found. A climb without a top that has already risen higher
     * is taken instead: then the top is only a local one.
     */
    static Climb best(Likelihood likelihood, List<double[]> starts) {
        Climb best = new Failed(Double.NEGATIVE_INFINITY);
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
     * The climb has reached the top: the gradient vanishes, and the likelihood falls in all directions.
     *
     * @param point the parameters
     * @param value the log-likelihood
     * @param gradientNorm the Euclidean norm of the gradient, about 0
     * @param curvature the negative Hessian, positive definite
     * @param iterations how many steps were tried
     * @param evaluations how often the likelihood was computed with its gradient
     */
    record Top(
            List<Double> point,
            double value,
            double gradientNorm,
            SymmetricMatrix curvature,
            int iterations,
            int evaluations)
            implements Climb {
        /** Returns the parameters as an array. */
        public double[] parameters() {
            return array(point);
        }
    }

    /**
     * The data do not determine the parameters: the likelihood rises where one of them runs away, or is flat.
     *
     * @param point the parameters reached
     * @param value the log-likelihood reached; no other parameters reach more than a little above
     */
    record Undetermined(List<Double> point, double value) implements Climb {
        /** Returns the parameters as an array. */
        public double[] parameters() {
            return array(point);
        }
    }

    /**
     * No step led up, and yet it was no top; or there were too many steps.
     *
     * @param value the log-likelihood reached
     */
    record Failed(double value) implements Climb {}

    private static double[] array(List<Double> point) {
        return point.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
