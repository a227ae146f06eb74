package io.rapport.crm.engagement;

import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.SpokePublicly;
import io.rapport.crm.profile.Summary;

/** Folds referrals, words in public, contacts, ratings with words, and purchases of goods whose cost is known. */
final class EngagementSummary implements Summary<EngagementHistory> {
    @Override
    public EngagementHistory empty() {
        return EngagementHistory.EMPTY;
    }

    @Override
    public EngagementHistory of(Interaction fact) {
        Detail detail = fact.detail();
        if (detail instanceof Referred referred) {
            return EngagementHistory.EMPTY.withReferral(
                    new Referral(fact.occurredAt(), referred.customer(), referred.outcome()));
        }
        if (detail instanceof SpokePublicly spoken) {
            return EngagementHistory.EMPTY.withPublicWords(PublicWords.of(spoken));
        }
        if (detail instanceof Contacted contacted) {
            return EngagementHistory.EMPTY.withContact(contacted.direction());
        }
        if (detail instanceof Rated rated && rated.comment().isPresent()) {
            return EngagementHistory.EMPTY.withComment();
        }
        if (detail instanceof Purchase purchase && purchase.cost().isPresent()) {
            return EngagementHistory.EMPTY.withPurchase(
                    purchase.amount(), purchase.cost().get());
        }
        return EngagementHistory.EMPTY;
    }

    @Override
    public EngagementHistory merge(EngagementHistory one, EngagementHistory other) {
        return one.plus(other);
    }
}
