package io.rapport.crm.buying;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Holds the likelihood of one row of {@link BgBb} as a sum over when he may have left: before the occasion t_x + 1, t_x
 * + 2, ..., n, or not at all, which is the last term. It is added up in logarithms.
 */
final class BgBbTerms {
    private final OccasionBuying seen;
    private final double[] logs;
    private final double largest;
    private final double sum;

    BgBbTerms(BgBb model, OccasionBuying seen) {
        this.seen = seen;
        int silent = seen.occasions() - seen.last();
        logs = new double[silent + 1];
        double start = LogBeta.value(model.alpha(), model.beta()) + LogBeta.value(model.gamma(), model.delta());
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= silent; i++) {
            logs[i] = LogBeta.value(model.alpha() + seen.purchases(), model.beta() + passed(i))
                    + LogBeta.value(model.gamma() + left(i), model.delta() + seen.last() + i)
                    - start;
            most = Math.max(most, logs[i]);
        }
        largest = most;
        double all = 0;
        for (double log : logs) {
            all += Math.exp(log - largest);
        }
        sum = all;
    }

    int size() {
        return logs.length;
    }

    /** Returns how often he passed while he was there, in a term. */
    int passed(int term) {
        return seen.last() - seen.purchases() + term;
    }

    /** Returns 1 if he has left, in a term, and else 0. */
    int left(int term) {
        return term < logs.length - 1 ? 1 : 0;
    }

    /** Returns the part of a term in the sum. */
    double part(int term) {
        return Math.exp(logs[term] - largest) / sum;
    }

    double logSum() {
        return largest + Math.log(sum);
    }

    /** Returns the logarithm of the last term. */
    double lnStayed() {
        return logs[logs.length - 1];
    }
}
