package io.rapport.crm.engagement;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.money.Amounts;
import io.rapport.crm.money.Money;

/**
 * An engagement history holds what a customer did beyond buying, and what that and the goods cost, as far as it can be
 * merged exactly. It is a function of the set of facts.
 *
 * @param referrals whom the customer brought
 * @param publicWords what the customer said in public
 * @param inboundContacts how often the customer came to the company
 * @param outboundContacts how often the company went to the customer
 * @param comments how many ratings came with words
 * @param soldAtKnownCost what was bought of goods whose cost is known, before returns
 * @param costOfGoods what these goods cost the company; that of goods which came back is not taken off, because nobody
 *     says whether they can be sold again
 */
public record EngagementHistory(
        Referrals referrals,
        PublicWords publicWords,
        long inboundContacts,
        long outboundContacts,
        long comments,
        Amounts soldAtKnownCost,
        Amounts costOfGoods) {
    /** An empty history has nothing but perhaps purchases of unknown cost. */
    public static final EngagementHistory EMPTY =
            new EngagementHistory(Referrals.NONE, PublicWords.NONE, 0, 0, 0, Amounts.NONE, Amounts.NONE);

    /**
     * Checks the signs.
     *
     * @throws InvalidInputException if a count is negative
     */
    public EngagementHistory {
        boolean counts = inboundContacts >= 0 && outboundContacts >= 0 && comments >= 0;
        Require.that(counts, "engagement.count", "negative", "count from 0");
    }

    /** Adds that the customer brought another. */
    EngagementHistory withReferral(Referral referral) {
        return new EngagementHistory(
                referrals.plus(Referrals.of(referral)),
                publicWords,
                inboundContacts,
                outboundContacts,
                comments,
                soldAtKnownCost,
                costOfGoods);
    }

    /** Adds that the customer said something in public. */
    EngagementHistory withPublicWords(PublicWords words) {
        return new EngagementHistory(
                referrals,
                publicWords.plus(words),
                inboundContacts,
                outboundContacts,
                comments,
                soldAtKnownCost,
                costOfGoods);
    }

    /** Adds a contact, whoever began it. */
    EngagementHistory withContact(Contacted.Direction direction) {
        boolean inbound = direction == Contacted.Direction.INBOUND;
        return new EngagementHistory(
                referrals,
                publicWords,
                Math.addExact(inboundContacts, inbound ? 1 : 0),
                Math.addExact(outboundContacts, inbound ? 0 : 1),
                comments,
                soldAtKnownCost,
                costOfGoods);
    }

    /** Adds a rating that came with words. */
    EngagementHistory withComment() {
        return new EngagementHistory(
                referrals,
                publicWords,
                inboundContacts,
                outboundContacts,
                Math.addExact(comments, 1),
                soldAtKnownCost,
                costOfGoods);
    }

    /** Adds a purchase of goods whose cost is known. */
    EngagementHistory withPurchase(Money amount, Money cost) {
        return new EngagementHistory(
                referrals,
                publicWords,
                inboundContacts,
                outboundContacts,
                comments,
                soldAtKnownCost.plus(Amounts.of(amount)),
                costOfGoods.plus(Amounts.of(cost)));
    }

    /** Joins what two parts of a customer's history tell. */
    EngagementHistory plus(EngagementHistory other) {
        if (equals(EMPTY)) {
            return other;
        }
        if (other.equals(EMPTY)) {
            return this;
        }
        return new EngagementHistory(
                referrals.plus(other.referrals),
                publicWords.plus(other.publicWords),
                Math.addExact(inboundContacts, other.inboundContacts),
                Math.addExact(outboundContacts, other.outboundContacts),
                Math.addExact(comments, other.comments),
                soldAtKnownCost.plus(other.soldAtKnownCost),
                costOfGoods.plus(other.costOfGoods));
    }
}
