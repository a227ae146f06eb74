package io.rapport.crm.statistics;

/**
 * A likelihood gives its logarithm and the gradient of that, as functions of some parameters. What it says of the scale
 * of the parameters keeps a climb from following it where it rises without end.
 */
public interface Likelihood {
    /** Returns how many parameters there are. */
    int dimension();

    /** Computes the value and the slope at a point. They are not finite where there is no answer. */
    Slope at(double[] point);

    /**
     * Tells whether the curvature of a slope is exact, so that none has to be taken from differences of the gradient.
     */
    default boolean isCurvatureExact() {
        return false;
    }

    /** Returns how far one step may lead in any parameter. */
    default double longestStep() {
        return Double.POSITIVE_INFINITY;
    }

    /** Tells whether a parameter has run so far away that the data cannot determine it. */
    default boolean hasRunAway(double[] point) {
        return false;
    }

    /** Tells whether the likelihood falls so little around its top that the data do not determine the parameters. */
    default boolean isFlat(SymmetricMatrix curvature) {
        return false;
    }
}
