package io.rapport.crm.engagement;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.interaction.Referred.Outcome;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.PurchaseHistory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Adds up what one customer is credited for having brought others, and counts them for the reason. */
final class ReferralCredit {
    private final CustomerId referrer;
    private final Map<CustomerId, Referrals> all;
    private final EngagementValuation valuation;
    private Money value;
    private int customers;
    private int decisive;
    private int unvalued;
    private int shared;
    private int unknown;

    ReferralCredit(CustomerId referrer, Map<CustomerId, Referrals> all, EngagementValuation valuation) {
        this.referrer = referrer;
        this.all = all;
        this.valuation = valuation;
        this.value = Money.zero(valuation.policy().currency());
    }

    /** Adds those who were brought; who has no purchase history is no longer known. */
    ReferralCredit plusAll(
            Referrals referrals,
            Map<CustomerId, PurchaseHistory> brought,
            Function<PurchaseHistory, Optional<Money>> lifetimeValues) {
        for (Referral referral : referrals.newest()) {
            if (!referral.customer().equals(referrer)) {
                Optional.ofNullable(brought.get(referral.customer()))
                        .ifPresentOrElse(purchases -> plus(referral, lifetimeValues.apply(purchases)), () -> unknown++);
            }
        }
        return this;
    }

    private void plus(Referral referral, Optional<Money> lifetimeValue) {
        Referrers referrers = Referrers.of(referral.customer(), all);
        value = value.plus(
                referrers.creditOf(referrer, valuation.policy().acquisition(), valuation.credited(lifetimeValue)));
        customers++;
        shared += referrers.outcomes().size() > 1 ? 1 : 0;
        if (referral.outcome() == Outcome.DECISIVE) {
            decisive++;
            unvalued += lifetimeValue.isEmpty() ? 1 : 0;
        }
    }

    Money value() {
        return value;
    }

    Reason reason(Referrals referrals) {
        StringBuilder text = new StringBuilder("brought ")
                .append(EngagementReasons.count(customers, "customer"))
                .append(", ")
                .append(decisive)
                .append(" of them decisively");
        if (shared > 0) {
            text.append("; the credit for ").append(shared).append(" is shared with others");
        }
        if (unvalued > 0) {
            text.append("; what ").append(unvalued).append(" will bring cannot be said");
        }
        if (unknown > 0) {
            text.append("; ").append(unknown).append(" more no longer known");
        }
        if (referrals.newest().size() == Referrals.MOST && referrals.number() > Referrals.MOST) {
            text.append("; only the last ").append(Referrals.MOST).append(" count");
        }
        return new Reason("engagement.referral", text.append(": ").append(value).toString()).with("referral", value);
    }
}
