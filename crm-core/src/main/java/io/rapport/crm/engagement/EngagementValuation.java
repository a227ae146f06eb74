package io.rapport.crm.engagement;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.forecast.Prospects;
import io.rapport.crm.forecast.Score;
import io.rapport.crm.forecast.Scoring;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.forecast.ValueModel;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.PurchaseHistory;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An engagement valuation says how to value a customer as more than a buyer.
 *
 * @param policy what engagement costs and brings
 * @param valuation how to value purchases to come; its rounding is that of all amounts
 * @param model what is expected of buyers; without one there is no lifetime value, neither of the customer nor of those
 *     whom the customer brought
 */
public record EngagementValuation(EngagementPolicy policy, Valuation valuation, Optional<ValueModel> model) {
    /**
     * Checks the currencies.
     *
     * @throws InvalidInputException if they differ
     */
    public EngagementValuation {
        boolean same = policy.currency().equals(valuation.currency());
        Require.that(same, "policy.currency", "not that of the valuation", "give both in one");
    }

    /**
     * Values one customer, and says why.
     *
     * @param customer who
     * @param history what the customer did beyond buying
     * @param purchases what the customer bought
     * @param brought the purchases of those who were brought; who is not among them is no longer known and counts
     *     nothing
     * @param referrals of all who brought one of them, or the customer
     * @throws ArithmeticException if an amount does not fit into a {@code long}
     */
    public Explained<EngagementValue> of(
            CustomerId customer,
            EngagementHistory history,
            PurchaseHistory purchases,
            Map<CustomerId, PurchaseHistory> brought,
            Map<CustomerId, Referrals> referrals) {
        Map<CustomerId, Referrals> all = new HashMap<>(referrals);
        all.put(customer, history.referrals());
        Optional<Explained<Prospects>> prospects = model.flatMap(known -> Prospects.of(purchases, known, valuation));
        Function<PurchaseHistory, Optional<Money>> lifetimeValues = lifetimeValues();
        EngagementValue alone = alone(history, purchases, lifetimeValues.apply(purchases));
        ReferralCredit credit =
                new ReferralCredit(customer, all, this).plusAll(history.referrals(), brought, lifetimeValues);
        Money passedOn = Referrers.of(customer, all).passedOn(credited(alone.lifetimeValue()));
        EngagementValue value = alone.withReferral(credit.value()).withPassedOn(passedOn);

        List<Reason> reasons = new ArrayList<>();
        reasons.add(EngagementReasons.contribution(value, history, purchases));
        reasons.addAll(prospects.map(Explained::reasons).orElseGet(() -> List.of(EngagementReasons.noProspects(this))));
        reasons.add(credit.reason(history.referrals()));
        reasons.add(EngagementReasons.influence(value, history.publicWords()));
        reasons.add(EngagementReasons.knowledge(value, history));
        if (passedOn.minorUnits() > 0) {
            reasons.add(EngagementReasons.passedOn(passedOn));
        }
        return new Explained<>(value, reasons);
    }

    /**
     * Values what a customer adds to the total of all customers, with referrals left out.
     *
     * @throws ArithmeticException if an amount does not fit into a {@code long}
     */
    EngagementValue alone(EngagementHistory history, PurchaseHistory purchases, Optional<Money> lifetimeValue) {
        Currency currency = policy.currency();
        return EngagementValue.nothing(currency)
                .withContribution(
                        purchases.net().in(currency),
                        history.costOfGoods().in(currency),
                        policy.costToServe(history, purchases.returns()))
                .withLifetimeValue(lifetimeValue)
                .withInfluence(policy.influence().of(history.publicWords(), valuation.rounding()))
                .withKnowledge(policy.comment().times(history.comments()));
    }

    /** Makes a function that says what is expected of a buyer. It is not for several threads at once. */
    Function<PurchaseHistory, Optional<Money>> lifetimeValues() {
        Optional<Scoring> scoring = model.map(known -> new Scoring(known, valuation));
        return purchases -> scoring.flatMap(known -> known.score(purchases)).flatMap(Score::lifetimeValue);
    }

    /** Returns what of a lifetime value is credited to those who brought the customer decisively. */
    Money credited(Optional<Money> lifetimeValue) {
        return lifetimeValue
                .map(known -> policy.credited(known, valuation.rounding()))
                .orElseGet(() -> Money.zero(policy.currency()));
    }
}
