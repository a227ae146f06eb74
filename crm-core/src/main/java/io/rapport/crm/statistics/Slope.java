package io.rapport.crm.statistics;

/**
 * A slope is a log-likelihood at one point, added up over cases: its value, its gradient, and its curvature. The
 * curvature is the sum of the outer products of the single gradients, which near the top is about the negative Hessian
 * (Berndt, Hall, Hall and Hausman 1974). It is that Hessian itself where all cases are added with their bend.
 */
public final class Slope {
    private final int dimension;
    private double value;
    private final double[] gradient;
    /** Holds the lower triangle, row by row. */
    private final double[] curvature;

    /** Begins a sum. */
    public Slope(int dimension) {
        this.dimension = dimension;
        gradient = new double[dimension];
        curvature = new double[dimension * (dimension + 1) / 2];
    }

    /** Adds so many cases that are alike, with the value and the gradient of each. */
    public void add(double cases, double each, double[] single) {
        value += cases * each;
        int cell = 0;
        for (int i = 0; i < dimension; i++) {
            double weighted = cases * single[i];
            gradient[i] += weighted;
            for (int j = 0; j <= i; j++) {
                curvature[cell++] += weighted * single[j];
            }
        }
    }

    /** Does the same for four parameters, without loops. */
    public void add(double cases, double each, double g0, double g1, double g2, double g3) {
        value += cases * each;
        double w0 = cases * g0;
        double w1 = cases * g1;
        double w2 = cases * g2;
        double w3 = cases * g3;
        gradient[0] += w0;
        gradient[1] += w1;
        gradient[2] += w2;
        gradient[3] += w3;
        curvature[0] += w0 * g0;
        curvature[1] += w1 * g0;
        curvature[2] += w1 * g1;
        curvature[3] += w2 * g0;
        curvature[4] += w2 * g1;
        curvature[5] += w2 * g2;
        curvature[6] += w3 * g0;
        curvature[7] += w3 * g1;
        curvature[8] += w3 * g2;
        curvature[9] += w3 * g3;
    }

    /**
     * Adds a term that depends on the parameters by one sum of them, each times a factor.
     *
     * @param each the value of the term
     * @param steepness its derivative by the sum
     * @param bend its negative second derivative by the sum
     * @param factors of the parameters
     */
    public void addAlong(double[] factors, double each, double steepness, double bend) {
        value += each;
        int cell = 0;
        for (int i = 0; i < dimension; i++) {
            gradient[i] += steepness * factors[i];
            double weighted = bend * factors[i];
            for (int j = 0; j <= i; j++) {
                curvature[cell++] += weighted * factors[j];
            }
        }
    }

    /** Adds another sum. */
    void add(Slope other) {
        value += other.value;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += other.gradient[i];
        }
        for (int i = 0; i < curvature.length; i++) {
            curvature[i] += other.curvature[i];
        }
    }

    boolean isFinite() {
        double sum = value;
        for (double part : gradient) {
            sum += part;
        }
        return Double.isFinite(sum);
    }

    double value() {
        return value;
    }

    /** Returns the gradient itself, not a copy. */
    double[] gradient() {
        return gradient;
    }

    SymmetricMatrix curvature() {
        return new SymmetricMatrix(dimension, curvature.clone());
    }
}
