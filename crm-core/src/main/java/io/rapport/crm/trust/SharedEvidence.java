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
import java.util.List;
import java.util.Optional;

/** Finds what facts of the shared vocabulary say by themselves. */
final class SharedEvidence implements EvidenceRule {
    private static final double PERCENT = 100;

    @Override
    public List<Evidence> in(Interaction fact) {
        return conduct(fact.detail())
                .or(() -> response(fact.detail()))
                .map(List::of)
                .orElse(List.of());
    }

    /** Finds what the company did. */
    private static Optional<Evidence> conduct(Detail detail) {
        if (detail instanceof Assessed assessed) {
            Evidence judged = Evidence.graded(assessed.conduct(), assessed.favourable() / PERCENT);
            return Optional.of(judged.times(assessed.certainty() / PERCENT));
        }
        if (detail instanceof Answered answered) {
            return answered.quality().map(quality -> answer(quality));
        }
        if (detail instanceof ActedInInterest) {
            return Optional.of(Evidence.inFavour("act_in_interest"));
        }
        if (detail instanceof Goodwill) {
            return Optional.of(Evidence.inFavour("goodwill"));
        }
        if (detail instanceof DataBreached breached) {
            return Optional.of(Evidence.against("data_breach").times(breached.severity()));
        }
        return Optional.empty();
    }

    private static Evidence answer(Answered.Quality quality) {
        return switch (quality) {
            case ACCURATE -> Evidence.inFavour("answer_accurate");
            case WRONG -> Evidence.against("answer_wrong");
            case MISLEADING -> Evidence.against("answer_misleading");
            case ADMITTED_LIMIT -> Evidence.inFavour("admitted_limit");
        };
    }

    /** Finds what the customer did. */
    private static Optional<Evidence> response(Detail detail) {
        if (detail instanceof Rated rated) {
            return Optional.of(Evidence.graded("rating", rated.favourablePart()));
        }
        if (detail instanceof Referred) {
            return Optional.of(Evidence.inFavour("referral"));
        }
        if (detail instanceof SpokePublicly spoken) {
            return switch (spoken.sentiment()) {
                case POSITIVE -> Optional.of(Evidence.inFavour("word_of_mouth"));
                case NEUTRAL -> Optional.empty();
                case NEGATIVE -> Optional.of(Evidence.against("word_of_mouth"));
            };
        }
        if (detail instanceof ConsentGiven) {
            return Optional.of(Evidence.inFavour("consent_granted"));
        }
        if (detail instanceof ConsentWithdrawn) {
            return Optional.of(Evidence.against("consent_withdrawn"));
        }
        if (detail instanceof Disclosed) {
            return Optional.of(Evidence.inFavour("disclosed_voluntarily"));
        }
        return Optional.empty();
    }
}
