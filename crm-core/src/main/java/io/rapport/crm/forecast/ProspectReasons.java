package io.rapport.crm.forecast;

import io.rapport.crm.decision.Reason;
import io.rapport.crm.value.BuyingPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a customer's prospects are what they are: recency, frequency and spend, against those of all customers. */
record ProspectReasons(BuyingPattern pattern, ValueModel model, Prospects prospects, Reason spend) {
    List<Reason> list() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(reason(
                "buying",
                "bought on %s in %s, last %s ago",
                days(pattern.repeats() + 1),
                days(pattern.age()),
                days(silence())));
        reasons.add(reason("base", "a customer of that age has bought again on %.1f days on average", usualRepeats()));
        reasons.add(reason(
                "alive",
                "still a customer with probability %.2f, by %s of %s",
                prospects.alive().estimate(),
                model.family(),
                model.asOf()));
        if (prospects.nextPurchaseDays().isEmpty()) {
            reasons.add(reason("next", "it is more likely than not that nothing will be bought again"));
        }
        reasons.add(spend);
        prospects
                .lifetimeValue()
                .ifPresent(value -> reasons.add(reason(
                        "convention",
                        "purchases to come are counted by the convention: %s",
                        prospects.valuation().convention().name())));
        model.caution().ifPresent(reasons::add);
        return reasons;
    }

    private long silence() {
        return pattern.age() - pattern.recency();
    }

    private double usualRepeats() {
        LocalDate first = prospects.valuation().asOf().minusDays(pattern.age());
        return new ShopTime(model.season(), first)
                .outlook(model.buyingModel().model(), BuyingPattern.NEWCOMER)
                .expectedPurchases(ShopTime.weeks(pattern.age()));
    }

    private static Reason reason(String code, String sentence, Object... figures) {
        return new Reason("prospects." + code, String.format(Locale.ROOT, sentence, figures));
    }

    private static String days(long number) {
        return number + (number == 1 ? " day" : " days");
    }
}
