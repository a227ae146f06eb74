package io.rapport.crm.statistics;

/**
 * A log-likelihood with its gradient, as a function of some parameters. What is said here of the scale of the
 * parameters keeps a climb from following a likelihood that rises without end.
 */
public interface Likelihood {
    /** How many parameters there are. */
    int dimension();

    /** The value and the slope at a point; they are not finite where there is no answer. */
    Slope at(double[] point);

    /** Whether the curvature of a slope is exact, so that none has to be taken from differences of the gradient. */
    default boolean isCurvatureExact() {
        return false;
    }

    /** How far one step may lead in any parameter. */
    default double longestStep() {
        return Double.POSITIVE_INFINITY;
    }

    /** Whether a parameter has run so far away that the data cannot determine it. */
    default boolean hasRunAway(double[] point) {
        return false;
    }

    /** Whether the likelihood falls so little around its top that the data do not determine the parameters. */
    default boolean isFlat(SymmetricMatrix curvature) {
        return false;
    }
}
