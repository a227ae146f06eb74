package io.rapport.crm.statistics;

import java.util.List;

/**
 * Models the log odds of a yes as an intercept and a sum of coefficients times measures. They are those for which the
 * log-likelihood is highest, less a penalty of half of {@code penalty} times each squared coefficient. The penalty
 * keeps coefficients finite where a measure separates yes from no; it is as if each were known beforehand to lie around
 * 0 with a variance of 1 / penalty. The intercept is free.
 */
public final class LogisticRegression {
    /** Holds the intercept, then a coefficient for each measure. */
    private final double[] parameters;
    /** Holds the covariance of the intercept and all coefficients, which is the inverse of the curvature. */
    private final SymmetricMatrix covariance;

    private LogisticRegression(double[] parameters, SymmetricMatrix covariance) {
        this.parameters = parameters;
        this.covariance = covariance;
    }

    /**
     * Fits a regression. There is one top: the likelihood is concave, and strictly so with a penalty.
     *
     * @param yes the measures of each case that turned out so
     * @param no those of the others; neither may be empty
     * @param penalty above 0
     * @throws IllegalStateException if rounding hides the top, as may happen where a penalty below 1e-6 is all that
     *     keeps coefficients finite
     */
    public static LogisticRegression fit(List<double[]> yes, List<double[]> no, double penalty) {
        LogisticLikelihood likelihood = new LogisticLikelihood(yes, no, penalty);
        if (Climb.best(likelihood, List.of(new double[likelihood.dimension()])) instanceof Climb.Top top) {
            return new LogisticRegression(top.parameters(), top.curvature().inverse());
        }
        throw new IllegalStateException("a concave function has a top");
    }

    /** Returns the log odds where all measures are 0. */
    public double intercept() {
        return parameters[0];
    }

    /** Returns by how much the log odds rise with a measure. */
    public double coefficient(int measure) {
        return parameters[measure + 1];
    }

    /** Returns the standard error of a coefficient. */
    public double standardError(int measure) {
        return Math.sqrt(covariance.at(measure + 1, measure + 1));
    }

    /** Returns by how many standard errors a coefficient differs from 0. */
    public double z(int measure) {
        return coefficient(measure) / standardError(measure);
    }

    /** Returns how many times a coefficient is that of another measure. */
    public double ratio(int measure, int unit) {
        return coefficient(measure) / coefficient(unit);
    }

    /** Returns the standard error of the ratio, by the delta method. */
    public double ratioError(int measure, int unit) {
        double ratio = ratio(measure, unit);
        double variance = covariance.at(measure + 1, measure + 1)
                - 2 * ratio * covariance.at(measure + 1, unit + 1)
                + ratio * ratio * covariance.at(unit + 1, unit + 1);
        return Math.sqrt(Math.max(0, variance)) / Math.abs(coefficient(unit));
    }
}
