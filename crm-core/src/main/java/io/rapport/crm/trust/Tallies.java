package io.rapport.crm.trust;

/**
 * Evidence on all components. For self-orientation, "positive" is what speaks for putting the company first.
 *
 * @param credibility what speaks for and against the company's words
 * @param reliability what speaks for and against its deeds
 * @param intimacy what speaks for and against confiding in it
 * @param selfOrientation what speaks for and against it looking to itself first
 */
public record Tallies(Tally credibility, Tally reliability, Tally intimacy, Tally selfOrientation) {
    /** No evidence. */
    public static final Tallies NONE = new Tallies(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

    /** The evidence on a component. */
    public Tally of(Component component) {
        return switch (component) {
            case CREDIBILITY -> credibility;
            case RELIABILITY -> reliability;
            case INTIMACY -> intimacy;
            case SELF_ORIENTATION -> selfOrientation;
        };
    }

    /** Both together. */
    public Tallies plus(Tallies other) {
        return new Tallies(
                credibility.plus(other.credibility),
                reliability.plus(other.reliability),
                intimacy.plus(other.intimacy),
                selfOrientation.plus(other.selfOrientation));
    }
}
