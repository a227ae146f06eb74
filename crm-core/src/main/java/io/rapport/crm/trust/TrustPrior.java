package io.rapport.crm.trust;

import java.util.Collection;

/**
 * What is believed of the company before a customer has had anything to do with it.
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

    /** Nothing is known: a score of 50. To be shown to people. */
    public static TrustPrior neutral() {
        return usual(0.5, 0.5, 0.5, 0.5);
    }

    /** A new client is wary: levels 5, 3, 2 and 8 (the example of The Trusted Advisor), a score of 31. */
    public static TrustPrior newClient() {
        return usual(4 / 9.0, 2 / 9.0, 1 / 9.0, 7 / 9.0);
    }

    /**
     * As all customers were treated so far: to rank customers and to predict. A component without evidence is believed
     * neutral. The strength follows from how much customers differ, by the method of moments for the beta-binomial
     * distribution (Kleinman 1973, J. of the American Statistical Association 68).
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

    /** The belief on a component. */
    public Belief of(Component component) {
        return switch (component) {
            case CREDIBILITY -> credibility;
            case RELIABILITY -> reliability;
            case INTIMACY -> intimacy;
            case SELF_ORIENTATION -> selfOrientation;
        };
    }
}
