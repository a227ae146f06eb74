package io.rapport.crm.engagement;

import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.SpokePublicly;
import io.rapport.crm.money.Amounts;
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
            Referrals referrals =
                    Referrals.of(new Referral(fact.occurredAt(), referred.customer(), referred.outcome()));
            return new EngagementHistory(referrals, PublicWords.NONE, 0, 0, 0, Amounts.NONE, Amounts.NONE);
        }
        if (detail instanceof SpokePublicly spoken) {
            PublicWords words = PublicWords.of(spoken);
            return new EngagementHistory(Referrals.NONE, words, 0, 0, 0, Amounts.NONE, Amounts.NONE);
        }
        if (detail instanceof Contacted contacted) {
            int inbound = contacted.direction() == Contacted.Direction.INBOUND ? 1 : 0;
            return new EngagementHistory(
                    Referrals.NONE, PublicWords.NONE, inbound, 1 - inbound, 0, Amounts.NONE, Amounts.NONE);
        }
        if (detail instanceof Rated rated && rated.comment().isPresent()) {
            return new EngagementHistory(Referrals.NONE, PublicWords.NONE, 0, 0, 1, Amounts.NONE, Amounts.NONE);
        }
        if (detail instanceof Purchase purchase && purchase.cost().isPresent()) {
            Amounts sold = Amounts.of(purchase.amount());
            Amounts cost = Amounts.of(purchase.cost().get());
            return new EngagementHistory(Referrals.NONE, PublicWords.NONE, 0, 0, 0, sold, cost);
        }
        return EngagementHistory.EMPTY;
    }

    @Override
    public EngagementHistory merge(EngagementHistory one, EngagementHistory other) {
        return one.plus(other);
    }
}
