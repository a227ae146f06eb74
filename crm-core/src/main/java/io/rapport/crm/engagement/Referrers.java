package io.rapport.crm.engagement;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Referred.Outcome;
import io.rapport.crm.money.Money;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Referrers are those who brought one customer. What they are credited is divided equally and to the last minor unit:
 * each of n gets an n-th of the saved cost of winning the customer, and, if the referral was decisive, an n-th of what
 * is credited of the lifetime value.
 *
 * @param outcomes of each the latest word, by id
 */
record Referrers(SortedMap<CustomerId, Outcome> outcomes) {
    /**
     * Finds those among all referrals who brought a customer. Customers who brought themselves, by a merge, did not.
     */
    static Referrers of(CustomerId brought, Map<CustomerId, Referrals> all) {
        SortedMap<CustomerId, Outcome> outcomes = new TreeMap<>();
        all.forEach((referrer, referrals) -> referrals.newest().stream()
                .filter(referral -> referral.customer().equals(brought) && !referrer.equals(brought))
                .forEach(referral -> outcomes.put(referrer, referral.outcome())));
        return new Referrers(outcomes);
    }

    /**
     * Returns what one of them is credited.
     *
     * @param acquisition what it would have cost to win the customer otherwise
     * @param credited what is credited of the lifetime value
     */
    Money creditOf(CustomerId referrer, Money acquisition, Money credited) {
        Money saved = share(acquisition, referrer);
        return outcomes.get(referrer) == Outcome.DECISIVE ? saved.plus(share(credited, referrer)) : saved;
    }

    /** Returns what of the customer's lifetime value counts with the referrers. */
    Money passedOn(Money credited) {
        return outcomes.keySet().stream()
                .filter(referrer -> outcomes.get(referrer) == Outcome.DECISIVE)
                .map(referrer -> share(credited, referrer))
                .reduce(Money.zero(credited.currency()), Money::plus);
    }

    /** Returns an n-th; the units that are left over go to the first ones. */
    private Money share(Money whole, CustomerId referrer) {
        int parts = outcomes.size();
        long rank = outcomes.headMap(referrer).size();
        long leftOver = rank < Math.floorMod(whole.minorUnits(), parts) ? 1 : 0;
        return new Money(Math.floorDiv(whole.minorUnits(), parts) + leftOver, whole.currency());
    }
}
