package io.rapport.crm.statistics;

/**
 * Takes means over a beta distribution by the quadrature of Gauss and Jacobi. A mean is a weighted sum at a few points,
 * exact for polynomials of twice their degree less one. Points and weights are the eigenvalues of the Jacobi matrix and
 * the squares of the first components of its eigenvectors (Golub and Welsch 1969, Mathematics of Computation 23).
 */
public final class BetaQuadrature {
    private static final int MOST_SWEEPS = 50;

    private final double[] points;
    private final double[] weights;

    /**
     * Finds so many points between 0 and 1 for Beta(alpha, beta). For Beta(1, 1) this is the rule of Gauss and
     * Legendre.
     */
    public BetaQuadrature(double alpha, double beta, int number) {
        points = new double[number];
        double[] off = new double[number];
        double low = beta - 1;
        double high = alpha - 1;
        double sum = low + high;
        points[0] = (1 + (high - low) / (sum + 2)) / 2;
        for (int n = 1; n < number; n++) {
            double even = 2.0 * n + sum;
            points[n] = (1 + (high * high - low * low) / (even * (even + 2))) / 2;
            // For n = 1 the factor n + sum cancels against even - 1, which may both be 0.
            double square = n == 1
                    ? 4 * (low + 1) * (high + 1) / (even * even * (even + 1))
                    : 4 * n * (n + low) * (n + high) * (n + sum) / (even * even * (even + 1) * (even - 1));
            off[n - 1] = Math.sqrt(square) / 2;
        }
        double[] first = new double[number];
        first[0] = 1;
        diagonalize(points, off, first);
        weights = first;
        for (int i = 0; i < number; i++) {
            weights[i] *= weights[i];
        }
    }

    /** Returns how many points there are. */
    public int size() {
        return points.length;
    }

    /** Returns one of the points, from 0 to 1. */
    public double point(int index) {
        return points[index];
    }

    /** Returns how much the value at a point counts in a mean. All weights add up to 1. */
    public double weight(int index) {
        return weights[index];
    }

    /** Turns the diagonal into eigenvalues by implicit QL steps, and the first row of the unit matrix with it. */
    private static void diagonalize(double[] diagonal, double[] off, double[] first) {
        for (int left = 0; left < diagonal.length; left++) {
            for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
                int split = left;
                while (split < diagonal.length - 1 && !isNothing(off[split], diagonal[split], diagonal[split + 1])) {
                    split++;
                }
                if (split == left) {
                    break;
                }
                step(diagonal, off, first, left, split);
            }
        }
    }

    private static boolean isNothing(double off, double one, double other) {
        return Math.abs(off) <= Math.ulp(Math.abs(one) + Math.abs(other));
    }

    /** Does one implicit QL step with Wilkinson's shift on the block from left to split. */
    private static void step(double[] diagonal, double[] off, double[] first, int left, int split) {
        double half = (diagonal[left + 1] - diagonal[left]) / (2 * off[left]);
        double shifted =
                diagonal[split] - diagonal[left] + off[left] / (half + Math.copySign(Math.hypot(half, 1), half));
        double sine = 1;
        double cosine = 1;
        double moved = 0;
        for (int i = split - 1; i >= left; i--) {
            double f = sine * off[i];
            double b = cosine * off[i];
            double length = Math.hypot(f, shifted);
            off[i + 1] = length;
            if (length == 0) {
                diagonal[i + 1] -= moved;
                off[split] = 0;
                return;
            }
            sine = f / length;
            cosine = shifted / length;
            shifted = diagonal[i + 1] - moved;
            double turned = (diagonal[i] - shifted) * sine + 2 * cosine * b;
            moved = sine * turned;
            diagonal[i + 1] = shifted + moved;
            shifted = cosine * turned - b;
            double kept = first[i + 1];
            first[i + 1] = sine * first[i] + cosine * kept;
            first[i] = cosine * first[i] - sine * kept;
        }
        diagonal[left] -= moved;
        off[left] = shifted;
        off[split] = 0;
    }
}
