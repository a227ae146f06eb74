package io.rapport.crm.trust;

import io.rapport.crm.trust.EvidenceType.Role;
import java.util.Collection;

/**
 * Holds what is known of each component. For self-orientation, what speaks for the company putting itself first is
 * positive.
 *
 * @param credibility what speaks for and against the company's words
 * @param reliability what speaks for and against its deeds
 * @param intimacy what speaks for and against confiding in it
 * @param selfOrientation what speaks for and against it looking to itself first
 */
public record TrustEvidence(Tally credibility, Tally reliability, Tally intimacy, Tally selfOrientation) {
    /** Nothing is known. */
    public static final TrustEvidence NONE = new TrustEvidence(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

    /** Adds up what types of evidence say, as far as they are conduct of the company. */
    static TrustEvidence ofConduct(Collection<TypeTally> types) {
        TrustEvidence sum = NONE;
        for (TypeTally one : types) {
            if (one.type().role() == Role.CONDUCT) {
                sum = sum.plus(of(one.type(), one.tally()));
            }
        }
        return sum;
    }

    /**
     * Spreads evidence over the components by the loads of its type: good conduct speaks for a low self-orientation.
     */
    static TrustEvidence of(EvidenceType type, Tally goodConduct) {
        return new TrustEvidence(
                goodConduct.times(type.load(Component.CREDIBILITY)),
                goodConduct.times(type.load(Component.RELIABILITY)),
                goodConduct.times(type.load(Component.INTIMACY)),
                goodConduct.opposite().times(type.load(Component.SELF_ORIENTATION)));
    }

    /** Returns the evidence on a component. */
    public Tally of(Component component) {
        return switch (component) {
            case CREDIBILITY -> credibility;
            case RELIABILITY -> reliability;
            case INTIMACY -> intimacy;
            case SELF_ORIENTATION -> selfOrientation;
        };
    }

    /** Adds other evidence, component by component. */
    public TrustEvidence plus(TrustEvidence other) {
        return new TrustEvidence(
                credibility.plus(other.credibility),
                reliability.plus(other.reliability),
                intimacy.plus(other.intimacy),
                selfOrientation.plus(other.selfOrientation));
    }
}
