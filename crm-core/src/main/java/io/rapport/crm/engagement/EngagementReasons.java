package io.rapport.crm.engagement;

import io.rapport.crm.decision.Reason;
import io.rapport.crm.engagement.PublicWords.Said;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.util.Currency;

/** Says in sentences why an engagement value is as it is. */
final class EngagementReasons {
    private EngagementReasons() {}

    static Reason contribution(EngagementValue value, EngagementHistory history, PurchaseHistory purchases) {
        Currency currency = value.net().currency();
        return new Reason(
                        "engagement.contribution",
                        "spent " + value.net() + " net; goods cost " + value.costOfGoods() + ", known for "
                                + history.soldAtKnownCost().in(currency) + " of "
                                + purchases.gross().in(currency) + " bought; "
                                + count(history.inboundContacts() + history.outboundContacts(), "contact") + " and "
                                + count(purchases.returns(), "return") + " cost " + value.costToServe())
                .with("net", value.net())
                .with("cost_of_goods", value.costOfGoods())
                .with("cost_known_for", history.soldAtKnownCost().in(currency))
                .with("gross", purchases.gross().in(currency))
                .with("contacts", history.inboundContacts() + history.outboundContacts())
                .with("returns", purchases.returns())
                .with("cost_to_serve", value.costToServe());
    }

    static Reason noProspects(EngagementValuation valuation) {
        LocalDate asOf = valuation.valuation().asOf();
        return new Reason(
                        "engagement.lifetime_value",
                        valuation.model().isPresent()
                                ? "nothing had been bought by " + asOf + ", so nothing is expected"
                                : "what is to come cannot be said without a model: fit one and make it the one to go by")
                .with("as_of", asOf)
                .with("has_model", valuation.model().isPresent());
    }

    static Reason influence(EngagementValue value, PublicWords words) {
        return new Reason(
                        "engagement.influence",
                        "spoke well in public " + said(words.positive()) + ", badly " + said(words.negative()) + ": "
                                + value.influence())
                .with("good_words", words.positive().times())
                .with("bad_words", words.negative().times())
                .with("influence", value.influence());
    }

    static Reason knowledge(EngagementValue value, EngagementHistory history) {
        return new Reason(
                        "engagement.knowledge",
                        "gave " + count(history.comments(), "rating") + " with words: " + value.knowledge())
                .with("ratings", history.comments())
                .with("knowledge", value.knowledge());
    }

    static Reason passedOn(Money amount) {
        return new Reason(
                        "engagement.passed_on",
                        amount + " of the lifetime value is credited to who brought the customer")
                .with("passed_on", amount);
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String said(Said said) {
        return count(said.times(), "time") + " (reach " + said.reach() + ")";
    }
}
