package io.rapport.crm.value;

/**
 * Three marks from 1 (worst) to 5 (best).
 *
 * @param recency 5 for those who bought most recently
 * @param frequency 5 for those who buy most often
 * @param monetary 5 for those who spend most
 */
public record RfmScore(int recency, int frequency, int monetary) {
    /** Returns, for example, {@code 5-4-3}. */
    @Override
    public String toString() {
        return recency + "-" + frequency + "-" + monetary;
    }
}
