package io.rapport.crm.evidence;

/**
 * All evidence of a type in a week, or in a block of weeks.
 *
 * @param type the name of the evidence type
 * @param week the first week, see {@link Evidence#week}
 * @param weeks how many it spans
 * @param favourable how much of it speaks for the company, in millionths
 * @param unfavourable how much of it speaks against the company, in millionths
 */
public record EvidenceCell(String type, long week, int weeks, long favourable, long unfavourable) {
    /** How many usual pieces of evidence it holds. */
    public double pieces() {
        return ((double) favourable + unfavourable) / Evidence.UNIT;
    }

    /** How many weeks before another its middle lies; none if it lies later. */
    public double weeksBefore(long other) {
        return Math.max(0, other - (week + (weeks - 1) / 2.0));
    }
}
