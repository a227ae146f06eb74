package io.rapport.crm.buying;

/**
 * A log-likelihood at one point: its value, its gradient, and the sum of the outer products of the single gradients,
 * which near the optimum is about the negative Hessian (Berndt, Hall, Hall and Hausman 1974).
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

    /** The same for four parameters, without loops. */
    void add(double customers, double each, double g0, double g1, double g2, double g3) {
        value += customers * each;
        double w0 = customers * g0;
        double w1 = customers * g1;
        double w2 = customers * g2;
        double w3 = customers * g3;
        gradient[0] += w0;
        gradient[1] += w1;
        gradient[2] += w2;
        gradient[3] += w3;
        outer[0] += w0 * g0;
        outer[1] += w1 * g0;
        outer[2] += w1 * g1;
        outer[3] += w2 * g0;
        outer[4] += w2 * g1;
        outer[5] += w2 * g2;
        outer[6] += w3 * g0;
        outer[7] += w3 * g1;
        outer[8] += w3 * g2;
        outer[9] += w3 * g3;
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
