package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.interaction.ActedInInterest;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Assessed;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.DataBreached;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Disclosed;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.SpokePublicly;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What facts of the shared vocabulary say by themselves. */
final class SharedEvidence implements EvidenceRule {
    private static final double PERCENT = 100;

    @Override
    public List<Evidence> in(Interaction fact, LocalDate day) {
        return conduct(fact.detail(), day)
                .or(() -> response(fact.detail(), day))
                .map(List::of)
                .orElse(List.of());
    }

    /** What the company did. */
    private static Optional<Evidence> conduct(Detail detail, LocalDate day) {
        if (detail instanceof Assessed assessed) {
            Evidence judged = Evidence.graded(assessed.conduct(), day, assessed.favourable() / PERCENT);
            return Optional.of(judged.times(assessed.certainty() / PERCENT));
        }
        if (detail instanceof Answered answered) {
            return answered.quality().map(quality -> answer(quality, day));
        }
        if (detail instanceof ActedInInterest) {
            return Optional.of(Evidence.inFavour("act_in_interest", day));
        }
        if (detail instanceof Goodwill) {
            return Optional.of(Evidence.inFavour("goodwill", day));
        }
        if (detail instanceof DataBreached breached) {
            return Optional.of(Evidence.against("data_breach", day).times(breached.severity()));
        }
        return Optional.empty();
    }

    private static Evidence answer(Answered.Quality quality, LocalDate day) {
        return switch (quality) {
            case ACCURATE -> Evidence.inFavour("answer_accurate", day);
            case WRONG -> Evidence.against("answer_wrong", day);
            case MISLEADING -> Evidence.against("answer_misleading", day);
            case ADMITTED_LIMIT -> Evidence.inFavour("admitted_limit", day);
        };
    }

    /** What the customer did. */
    private static Optional<Evidence> response(Detail detail, LocalDate day) {
        if (detail instanceof Rated rated) {
            double quality = (double) (rated.score() - rated.lowest()) / (rated.highest() - rated.lowest());
            return Optional.of(Evidence.graded("rating", day, quality));
        }
        if (detail instanceof Referred) {
            return Optional.of(Evidence.inFavour("referral", day));
        }
        if (detail instanceof SpokePublicly spoken) {
            return switch (spoken.sentiment()) {
                case POSITIVE -> Optional.of(Evidence.inFavour("word_of_mouth", day));
                case NEUTRAL -> Optional.empty();
                case NEGATIVE -> Optional.of(Evidence.against("word_of_mouth", day));
            };
        }
        if (detail instanceof ConsentGiven) {
            return Optional.of(Evidence.inFavour("consent_granted", day));
        }
        if (detail instanceof ConsentWithdrawn) {
            return Optional.of(Evidence.against("consent_withdrawn", day));
        }
        if (detail instanceof Disclosed) {
            return Optional.of(Evidence.inFavour("disclosed_voluntarily", day));
        }
        return Optional.empty();
    }
}
