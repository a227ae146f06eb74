package io.rapport.crm.buying;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The likelihood of one row of {@link BgBb} as a sum over when he may have left: before the occasion t_x + 1, t_x + 2,
 * ..., n, or not at all, which is the last term. Added up in logarithms.
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

    /** How often he passed while he was there, in a term. */
    int passed(int term) {
        return seen.last() - seen.purchases() + term;
    }

    /** Whether he has left, in a term. */
    int left(int term) {
        return term < logs.length - 1 ? 1 : 0;
    }

    /** The part of a term in the sum. */
    double part(int term) {
        return Math.exp(logs[term] - largest) / sum;
    }

    double logSum() {
        return largest + Math.log(sum);
    }

    /** The logarithm of the last term. */
    double lnStayed() {
        return logs[logs.length - 1];
    }
}
