package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;

/**
 * All evidence of a type, as far as it still counts.
 *
 * @param type how it counts
 * @param pieces how many usual pieces there are, whatever they still count
 * @param favourable the weight of what speaks for the company
 * @param unfavourable the weight of what speaks against the company
 */
public record TypeTotal(EvidenceType type, double pieces, double favourable, double unfavourable) {
    static TypeTotal of(EvidenceType type, Evidence piece, double factor) {
        double size = ((double) piece.favourable() + piece.unfavourable()) / Evidence.UNIT;
        return new TypeTotal(type, size, piece.favourable() * factor, piece.unfavourable() * factor);
    }

    /** Which part of the weight speaks for the company, from 0 to 1; a half where nothing counts any more. */
    public double favourablePart() {
        double weight = favourable + unfavourable;
        return weight > 0 ? favourable / weight : 0.5;
    }

    /** What it says of each component. What speaks for the company speaks for a low self-orientation. */
    Tallies tallies() {
        return new Tallies(
                tally(type.load(Component.CREDIBILITY), favourable, unfavourable),
                tally(type.load(Component.RELIABILITY), favourable, unfavourable),
                tally(type.load(Component.INTIMACY), favourable, unfavourable),
                tally(type.load(Component.SELF_ORIENTATION), unfavourable, favourable));
    }

    private static Tally tally(double load, double positive, double negative) {
        return load == 0 ? Tally.NONE : new Tally(load * positive, load * negative);
    }
}
