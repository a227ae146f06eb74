package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * The customer spoke about the company where others hear it: a review, a post, an interview. What was said is not kept.
 *
 * @param sentiment whether it was good for the company
 * @param reach how many people heard it, from 0 to 10,000,000,000
 */
public record SpokePublicly(Sentiment sentiment, long reach) implements Detail {
    private static final long MOST_PEOPLE = 10_000_000_000L;

    /** The sentiment says what listeners are left with. */
    public enum Sentiment {
        /** The customer had a good word. */
        POSITIVE,
        /** The customer had neither a good nor a bad word. */
        NEUTRAL,
        /** The customer had a bad word. */
        NEGATIVE
    }

    /**
     * Checks the reach.
     *
     * @throws InvalidInputException if it is negative or more than there are people
     */
    public SpokePublicly {
        boolean people = reach >= 0 && reach <= MOST_PEOPLE;
        Require.that(people, "spoke_publicly.reach", "outside 0 to 10000000000", "give a number of people");
    }

    /** Returns that the customer spoke well of the company before so many. */
    public static SpokePublicly positive(long reach) {
        return new SpokePublicly(Sentiment.POSITIVE, reach);
    }

    /** Returns that the customer spoke badly of the company before so many. */
    public static SpokePublicly negative(long reach) {
        return new SpokePublicly(Sentiment.NEGATIVE, reach);
    }
}
