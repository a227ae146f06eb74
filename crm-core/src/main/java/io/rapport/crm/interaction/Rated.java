package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Optional;

/**
 * The customer gave a figure to the company, a purchase or a contact.
 *
 * @param instrument which question was asked
 * @param score the answer, within the scale
 * @param lowest the worst answer that could be given
 * @param highest the best answer that could be given, above the lowest
 * @param comment what was said with it, if anything, up to 10,000 characters; free text, which may be personal
 */
public record Rated(Instrument instrument, int score, int lowest, int highest, Optional<String> comment)
        implements Detail {
    /** An instrument is one of the usual questions. */
    public enum Instrument {
        /** Net promoter score: would you recommend us, 0 to 10. */
        NPS,
        /** The customer said how satisfied he was, mostly from 1 to 5. */
        CSAT,
        /** The customer said how easy it was, mostly from 1 to 7. */
        CES,
        /** The customer gave stars in a review, mostly 1 to 5. */
        STARS
    }

    /**
     * Checks the scale.
     *
     * @throws InvalidInputException if the score lies outside the scale or the comment is too long
     */
    public Rated {
        Require.that(lowest < highest, "rated.scale", "empty", "give the lowest and the highest possible answer");
        boolean onScale = lowest <= score && score <= highest;
        Require.that(onScale, "rated.score", "outside the scale", "give one from " + lowest + " to " + highest);
        comment.ifPresent(
                text -> Require.atMost(10_000, text.length(), "rated.comment", "characters", "give at most 10000"));
    }

    /** An answer from 0 to 10 to the question whether one would recommend the company. */
    public static Rated nps(int score) {
        return new Rated(Instrument.NPS, score, 0, 10, Optional.empty());
    }

    /** Returns satisfaction from 1 to 5. */
    public static Rated csat(int score) {
        return new Rated(Instrument.CSAT, score, 1, 5, Optional.empty());
    }

    /** Returns how easy it was, from 1 to 7. */
    public static Rated ces(int score) {
        return new Rated(Instrument.CES, score, 1, 7, Optional.empty());
    }

    /** Returns one to five stars. */
    public static Rated stars(int score) {
        return new Rated(Instrument.STARS, score, 1, 5, Optional.empty());
    }

    /** The same rating with what was said. */
    public Rated saying(String words) {
        return new Rated(instrument, score, lowest, highest, Optional.of(words));
    }

    /** Returns how far up the scale the answer lies, from 0 for the worst to 1 for the best. */
    public double favourablePart() {
        return (double) (score - lowest) / (highest - lowest);
    }

    /** Without the comment, which may be personal. */
    @Override
    public String toString() {
        return "Rated[" + instrument + " " + score + " of " + lowest + ".." + highest + "]";
    }
}
