package io.rapport.crm.buying;

/**
 * Computes ln Σ_{j &lt; k} (K)_j w^j/j!, with its derivatives. It says how likely fewer than k stages are to pass in a
 * silence, up to a factor, and is 0 for k = 1 (Reutterer, Platzer and Schröder 2021).
 */
final class StageSum {
    private final int k;
    double log;
    double byShape;
    /** Holds the derivative by the logarithm of w. */
    double byLog;

    StageSum(int k) {
        this.k = k;
    }

    /** Evaluates for K and w. With one stage there is nothing to do. */
    void at(double shape, double silence) {
        if (k > 1) {
            add(shape, silence);
        }
    }

    private void add(double shape, double silence) {
        double term = 1;
        double termByShape = 0;
        double sum = 1;
        double sumByShape = 0;
        double sumByLog = 0;
        for (int j = 1; j < k; j++) {
            double step = silence / j;
            double factor = (shape + j - 1) * step;
            termByShape = termByShape * factor + term * step;
            term *= factor;
            sum += term;
            sumByShape += termByShape;
            sumByLog += j * term;
        }
        log = Math.log(sum);
        byShape = sumByShape / sum;
        byLog = sumByLog / sum;
    }
}
