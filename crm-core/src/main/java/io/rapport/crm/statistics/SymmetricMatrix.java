package io.rapport.crm.statistics;

import java.util.Arrays;

/** A small symmetric matrix is kept as its lower triangle row by row. */
public final class SymmetricMatrix {
    private final int size;
    private final double[] cells;

    /**
     * Makes a matrix of these cells, which are not copied.
     *
     * @param cells the lower triangle row by row
     */
    public SymmetricMatrix(int size, double[] cells) {
        this.size = size;
        this.cells = cells;
    }

    /** Returns the cell in a row and a column. */
    public double at(int i, int j) {
        return i >= j ? cells[i * (i + 1) / 2 + j] : at(j, i);
    }

    /** Returns the lower triangle row by row, as a copy. */
    public double[] cells() {
        return cells.clone();
    }

    /** Returns the same matrix with every diagonal element raised by a part of itself. */
    SymmetricMatrix damped(double part) {
        double[] raised = cells.clone();
        for (int i = 0; i < size; i++) {
            raised[i * (i + 1) / 2 + i] += part * Math.max(Math.abs(at(i, i)), 1e-8);
        }
        return new SymmetricMatrix(size, raised);
    }

    /**
     * Solves matrix · x = right by Cholesky's decomposition. The answer is empty if the matrix is not positive
     * definite.
     */
    double[] solve(double[] right) {
        double[][] lower = cholesky();
        if (lower.length == 0) {
            return new double[0];
        }
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= lower[i][j] * x[j];
            }
            x[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                x[i] -= lower[j][i] * x[j];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** Tells whether all eigenvalues are above 0. */
    public boolean isPositiveDefinite() {
        return cholesky().length > 0;
    }

    /** Returns the inverse. The matrix must be positive definite. */
    public SymmetricMatrix inverse() {
        double[] inverse = new double[cells.length];
        int cell = 0;
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            double[] column = solve(unit);
            for (int j = 0; j <= i; j++) {
                inverse[cell++] = column[j];
            }
        }
        return new SymmetricMatrix(size, inverse);
    }

    private double[][] cholesky() {
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = at(i, j);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                    return new double[0][];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }

    /** Returns the eigenvalues, ascending, by Jacobi's rotations. */
    public double[] eigenvalues() {
        double[][] a = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                a[i][j] = at(i, j);
            }
        }
        for (int sweep = 0; sweep < 50; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(a, p, q);
                }
            }
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = a[i][i];
        }
        Arrays.sort(values);
        return values;
    }

    private void rotate(double[][] a, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < size; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < size; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }
}
