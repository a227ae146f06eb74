package io.rapport.crm.trust;

import java.util.Collection;

/**
 * A prior says what is believed of the company before a customer has had anything to do with it.
 *
 * @param credibility of its words
 * @param reliability of its deeds
 * @param intimacy of confiding in it
 * @param selfOrientation of it looking to itself first
 */
public record TrustPrior(Belief credibility, Belief reliability, Belief intimacy, Belief selfOrientation) {
    private static final double STRENGTH = 2;
    /** With 2, a first sign of self-orientation would count three times as much as one of unreliability. */
    private static final double STRENGTH_OF_SELF_ORIENTATION = 4;

    /** Takes the company for unknown, which is a score of 50. This prior is the one for scores that people see. */
    public static TrustPrior neutral() {
        return usual(0.5, 0.5, 0.5, 0.5);
    }

    /**
     * Takes the customer for a wary new client with levels 5, 3, 2 and 8 (the example of The Trusted Advisor), which is
     * a score of 31.
     */
    public static TrustPrior newClient() {
        return usual(4 / 9.0, 2 / 9.0, 1 / 9.0, 7 / 9.0);
    }

    /**
     * Expects the company to treat a customer as it has treated all customers so far. This prior is the one for ranking
     * customers and for predictions. A component without evidence is believed neutral. The strength follows from how
     * much customers differ, by the method of moments for the beta-binomial distribution (Kleinman 1973, J. of the
     * American Statistical Association 68).
     *
     * @param population the evidence of each customer
     */
    public static TrustPrior empiricalBayes(Collection<TrustEvidence> population) {
        TrustPrior neutral = neutral();
        return new TrustPrior(
                EmpiricalBelief.of(population, Component.CREDIBILITY, neutral),
                EmpiricalBelief.of(population, Component.RELIABILITY, neutral),
                EmpiricalBelief.of(population, Component.INTIMACY, neutral),
                EmpiricalBelief.of(population, Component.SELF_ORIENTATION, neutral));
    }

    private static TrustPrior usual(double credibility, double reliability, double intimacy, double selfOrientation) {
        return new TrustPrior(
                new Belief(STRENGTH, credibility),
                new Belief(STRENGTH, reliability),
                new Belief(STRENGTH, intimacy),
                new Belief(STRENGTH_OF_SELF_ORIENTATION, selfOrientation));
    }

    /** Returns the belief on a component. */
    public Belief of(Component component) {
        return switch (component) {
            case CREDIBILITY -> credibility;
            case RELIABILITY -> reliability;
            case INTIMACY -> intimacy;
            case SELF_ORIENTATION -> selfOrientation;
        };
    }
}
