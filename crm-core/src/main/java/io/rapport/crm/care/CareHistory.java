package io.rapport.crm.care;

import io.rapport.crm.evidence.EvidenceCells;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A care history holds the promises and cases of one customer as they are stored; {@link Care} says what they mean. Of
 * complete ones the newest are kept one by one, and of those that still lack a part the newest of a larger number. Of
 * older complete ones, only what they say about the company's conduct is kept. It is a function of the set of facts, as
 * long as no fact comes for an episode that is no longer kept. It is immutable.
 */
public final class CareHistory {
    /** There are neither promises nor cases in an empty history. */
    public static final CareHistory EMPTY =
            new CareHistory(Episodes.none(), Episodes.none(), List.of(), List.of(), List.of(), EvidenceCells.NONE);

    private final Episodes<PromiseEpisode> promises;
    private final Episodes<CaseEpisode> cases;
    private final List<Instant> offers;
    private final List<GivenAnswer> answers;
    private final List<GivenGoodwill> goodwill;
    private final EvidenceCells past;
    private final List<CaseStory> stories;

    CareHistory(
            Episodes<PromiseEpisode> promises,
            Episodes<CaseEpisode> cases,
            List<Instant> offers,
            List<GivenAnswer> answers,
            List<GivenGoodwill> goodwill,
            EvidenceCells past) {
        this.promises = promises;
        this.cases = cases;
        this.offers = offers;
        this.answers = answers;
        this.goodwill = goodwill;
        this.past = past;
        this.stories = CaseStory.of(cases);
    }

    Episodes<PromiseEpisode> promises() {
        return promises;
    }

    Episodes<CaseEpisode> cases() {
        return cases;
    }

    /** Tells what happened in the cases, in the order in which the customer complained. */
    List<CaseStory> stories() {
        return stories;
    }

    /** Returns when something was offered: the last time on each of the newest 128 days (in UTC), the latest first. */
    List<Instant> offers() {
        return offers;
    }

    /** Lists what was answered, the latest first. */
    List<GivenAnswer> answers() {
        return answers;
    }

    /** Lists what was given beyond what was owed, the latest first. */
    List<GivenGoodwill> goodwill() {
        return goodwill;
    }

    /** Returns what is left of that which is no longer kept one by one. */
    public EvidenceCells past() {
        return past;
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof CareHistory that
                        && promises.equals(that.promises)
                        && cases.equals(that.cases)
                        && offers.equals(that.offers)
                        && answers.equals(that.answers)
                        && goodwill.equals(that.goodwill)
                        && past.equals(that.past));
    }

    @Override
    public int hashCode() {
        return Objects.hash(promises, cases, offers, answers, goodwill, past);
    }

    /** Says how much there is of each, and nothing personal. */
    @Override
    public String toString() {
        return promises.byKey().size() + " promises, " + cases.byKey().size() + " cases";
    }
}
