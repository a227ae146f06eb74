package io.rapport.crm.trust;

import java.util.Arrays;
import java.util.List;

/**
 * The log odds of a yes as an intercept and a sum of coefficients times measures, where the likelihood less a penalty of
 * half of {@code penalty} times each squared coefficient is highest. The penalty keeps coefficients finite where a measure
 * separates yes from no; it is as if each were known beforehand to lie around 0 with a variance of 1 / penalty. The intercept
 * is free.
 */
final class LogisticRegression {
    private static final int MOST_STEPS = 100;
    /** By how much, in squared standard errors, the step before the last may still move. */
    private static final double NEARLY_THERE = 1e-9;

    private static final double ROUNDING = 1e-12;

    private final List<double[]> yes;
    private final List<double[]> no;
    private final double penalty;
    /** The intercept, then a coefficient for each measure. */
    private final double[] at;
    /** Of the intercept and all coefficients: the inverse of the curvature. */
    private final double[][] covariance;

    private LogisticRegression(List<double[]> yes, List<double[]> no, double penalty, double[] at) {
        this.yes = yes;
        this.no = no;
        this.penalty = penalty;
        this.at = at;
        this.covariance = inverse(curvature());
    }

    /**
     * Climbs to the top by Newton's method. There is one: the likelihood is concave, and strictly so with a penalty.
     *
     * @param yes the measures of each case that turned out so
     * @param no those of the others; neither may be empty
     * @param penalty above 0
     */
    static LogisticRegression fit(List<double[]> yes, List<double[]> no, double penalty) {
        LogisticRegression here = new LogisticRegression(yes, no, penalty, new double[yes.get(0).length + 1]);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] slope = here.slope();
            double[] move = times(here.covariance, slope);
            double height = here.height();
            LogisticRegression next = here.moved(move, 1);
            if (dot(move, slope) < NEARLY_THERE) {
                return next;
            }
            for (double part = 0.5; next.height() < height - ROUNDING * Math.abs(height); part /= 2) {
                next = here.moved(move, part);
            }
            here = next;
        }
        throw new IllegalStateException("a concave function has a top");
    }

    double intercept() {
        return at[0];
    }

    double coefficient(int measure) {
        return at[measure + 1];
    }

    double standardError(int measure) {
        return Math.sqrt(covariance[measure + 1][measure + 1]);
    }

    /** By how many standard errors a coefficient differs from 0. */
    double z(int measure) {
        return coefficient(measure) / standardError(measure);
    }

    /** How many times a coefficient is that of another measure. */
    double ratio(int measure, int unit) {
        return coefficient(measure) / coefficient(unit);
    }

    /** The standard error of the ratio, by the delta method. */
    double ratioError(int measure, int unit) {
        double ratio = ratio(measure, unit);
        double variance = covariance[measure + 1][measure + 1]
                - 2 * ratio * covariance[measure + 1][unit + 1]
                + ratio * ratio * covariance[unit + 1][unit + 1];
        return Math.sqrt(Math.max(0, variance)) / Math.abs(coefficient(unit));
    }

    private double[][] curvature() {
        double[][] curvature = new double[at.length][at.length];
        for (int i = 1; i < at.length; i++) {
            curvature[i][i] = penalty;
        }
        addCurvature(yes, curvature);
        addCurvature(no, curvature);
        return curvature;
    }

    /** The gradient of the penalised log-likelihood. */
    double[] slope() {
        double[] slope = new double[at.length];
        for (int i = 1; i < at.length; i++) {
            slope[i] = -penalty * at[i];
        }
        yes.forEach(row -> add(1 - chance(row), row, slope));
        no.forEach(row -> add(-chance(row), row, slope));
        return slope;
    }

    private double height() {
        double height = 0;
        for (double[] row : yes) {
            height -= softPlus(-logOdds(row));
        }
        for (double[] row : no) {
            height -= softPlus(logOdds(row));
        }
        return height - penalty / 2 * (dot(at, at) - at[0] * at[0]);
    }

    private LogisticRegression moved(double[] move, double part) {
        double[] next = at.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += part * move[i];
        }
        return new LogisticRegression(yes, no, penalty, next);
    }

    private double logOdds(double[] row) {
        double sum = at[0];
        for (int i = 0; i < row.length; i++) {
            sum += at[i + 1] * row[i];
        }
        return sum;
    }

    private double chance(double[] row) {
        return 1 / (1 + Math.exp(-logOdds(row)));
    }

    private void addCurvature(List<double[]> rows, double[][] sum) {
        for (double[] row : rows) {
            double chance = chance(row);
            double weight = chance * (1 - chance);
            add(weight, row, sum[0]);
            for (int i = 0; i < row.length; i++) {
                add(weight * row[i], row, sum[i + 1]);
            }
        }
    }

    private static void add(double factor, double[] row, double[] sum) {
        sum[0] += factor;
        for (int i = 0; i < row.length; i++) {
            sum[i + 1] += factor * row[i];
        }
    }

    /** ln(1 + e^x), also where e^x is too large for a double. */
    private static double softPlus(double x) {
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
    }

    /** Of a positive definite matrix, in its place, by elimination: such a one needs no search for pivots. */
    private static double[][] inverse(double[][] matrix) {
        for (int k = 0; k < matrix.length; k++) {
            double pivot = matrix[k][k];
            matrix[k][k] = 1;
            for (int j = 0; j < matrix.length; j++) {
                matrix[k][j] /= pivot;
            }
            for (int i = 0; i < matrix.length; i++) {
                double factor = i == k ? 0 : matrix[i][k];
                matrix[i][k] -= factor;
                for (int j = 0; j < matrix.length; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
            }
        }
        return matrix;
    }
}
