package io.rapport.crm.trust;

/**
 * Holds all evidence of a type, as far as it still counts.
 *
 * @param type how it counts
 * @param pieces how many usual pieces there are, whatever they still count
 * @param tally the weight of what speaks for the company and of what speaks against it
 */
public record TypeTally(EvidenceType type, double pieces, Tally tally) {
    /**
     * Returns which part of the weight speaks for the company, from 0 to 1. It is a half where nothing counts any more.
     */
    public double favourablePart() {
        return tally.total() > 0 ? tally.positive() / tally.total() : 0.5;
    }
}
