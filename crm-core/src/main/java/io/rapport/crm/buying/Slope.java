package io.rapport.crm.buying;

/**
 * A log-likelihood at one point: its value, its gradient, and the sum of the outer products of the single gradients, which
 * near the optimum is about the negative Hessian (Berndt, Hall, Hall and Hausman 1974).
 */
final class Slope {
    final int dimension;
    double value;
    final double[] gradient;
    /** The lower triangle, row by row. */
    final double[] outer;

    Slope(int dimension) {
        this.dimension = dimension;
        gradient = new double[dimension];
        outer = new double[dimension * (dimension + 1) / 2];
    }

    /** Adds so many customers with a value and a gradient each. */
    void add(double customers, double each, double[] single) {
        value += customers * each;
        int cell = 0;
        for (int i = 0; i < dimension; i++) {
            double weighted = customers * single[i];
            gradient[i] += weighted;
            for (int j = 0; j <= i; j++) {
                outer[cell++] += weighted * single[j];
            }
        }
    }

    /** Adds another sum. */
    void add(Slope other) {
        value += other.value;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += other.gradient[i];
        }
        for (int i = 0; i < outer.length; i++) {
            outer[i] += other.outer[i];
        }
    }

    boolean isFinite() {
        double sum = value;
        for (double part : gradient) {
            sum += part;
        }
        return Double.isFinite(sum);
    }

    SymmetricMatrix curvature() {
        return new SymmetricMatrix(dimension, outer.clone());
    }
}
