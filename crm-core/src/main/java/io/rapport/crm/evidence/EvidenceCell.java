package io.rapport.crm.evidence;

/**
 * A cell holds all evidence of a type in a week, or in a block of weeks.
 *
 * @param type the name of the evidence type
 * @param week the first week, see {@link Weeks}
 * @param weeks how many it spans
 * @param favourable how much of it speaks for the company, in millionths
 * @param unfavourable how much of it speaks against the company, in millionths
 */
public record EvidenceCell(String type, long week, int weeks, long favourable, long unfavourable) {
    /** Returns the cell of one piece in its week. */
    public static EvidenceCell of(Evidence piece, long week) {
        return new EvidenceCell(piece.type(), week, 1, piece.favourable(), piece.unfavourable());
    }

    /**
     * Returns how much evidence the cell holds, in millionths.
     *
     * @throws ArithmeticException if that does not fit
     */
    public long size() {
        return Math.addExact(favourable, unfavourable);
    }

    /**
     * Adds the evidence of another cell of the same type and week.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public EvidenceCell plus(EvidenceCell other) {
        return new EvidenceCell(
                type,
                week,
                weeks,
                Math.addExact(favourable, other.favourable),
                Math.addExact(unfavourable, other.unfavourable));
    }
}
