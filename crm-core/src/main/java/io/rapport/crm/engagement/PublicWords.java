package io.rapport.crm.engagement;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.SpokePublicly;

/**
 * Public words are what a customer said about the company where others hear it.
 *
 * @param positive good words
 * @param neutral words that are neither
 * @param negative bad words
 */
public record PublicWords(Said positive, Said neutral, Said negative) {
    /** The customer never said anything. */
    public static final PublicWords NONE = new PublicWords(Said.NOTHING, Said.NOTHING, Said.NOTHING);

    /**
     * Said counts the words of one kind.
     *
     * @param times how often, not negative
     * @param reach how many people heard them, summed over the times; not negative
     */
    public record Said(long times, long reach) {
        /** Not a word was said. */
        public static final Said NOTHING = new Said(0, 0);

        /**
         * Checks the signs.
         *
         * @throws InvalidInputException if a number is negative
         */
        public Said {
            Require.that(times >= 0, "said.times", "negative", "count from 0");
            Require.that(reach >= 0, "said.reach", "negative", "count from 0");
        }

        Said plus(Said other) {
            return new Said(Math.addExact(times, other.times), Math.addExact(reach, other.reach));
        }
    }

    static PublicWords of(SpokePublicly spoken) {
        Said said = new Said(1, spoken.reach());
        return switch (spoken.sentiment()) {
            case POSITIVE -> new PublicWords(said, Said.NOTHING, Said.NOTHING);
            case NEUTRAL -> new PublicWords(Said.NOTHING, said, Said.NOTHING);
            case NEGATIVE -> new PublicWords(Said.NOTHING, Said.NOTHING, said);
        };
    }

    PublicWords plus(PublicWords other) {
        return new PublicWords(
                positive.plus(other.positive), neutral.plus(other.neutral), negative.plus(other.negative));
    }
}
