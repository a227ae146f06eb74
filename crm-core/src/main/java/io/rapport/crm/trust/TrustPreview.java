package io.rapport.crm.trust;

/**
 * A preview shows what facts would do to a score.
 *
 * @param before the score without them
 * @param after the score with them
 */
public record TrustPreview(TrustAssessment before, TrustAssessment after) {
    /** Returns by how many points the score would change. */
    public double change() {
        return after.score().score() - before.score().score();
    }
}
