package io.rapport.crm.forecast;

import io.rapport.crm.decision.Reason;
import io.rapport.crm.value.BuyingPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why a customer's prospects are what they are: recency, frequency and spend, against those of all customers. */
record ProspectReasons(BuyingPattern pattern, ValueModel model, Prospects prospects, Reason spend) {
    List<Reason> list() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(reason(
                        "buying",
                        "bought on %s in %s, last %s ago",
                        days(pattern.repeats() + 1),
                        days(pattern.age()),
                        days(silence()))
                .with("days_bought", pattern.repeats() + 1)
                .with("age_days", pattern.age())
                .with("silent_days", silence()));
        double usual = usualRepeats();
        reasons.add(reason("base", "a customer of that age has bought again on %.1f days on average", usual)
                .with("repeats", usual));
        double alive = prospects.alive().estimate();
        reasons.add(reason(
                        "alive",
                        "still a customer with probability %.2f, by %s of %s",
                        alive,
                        model.family(),
                        model.asOf())
                .with("probability", alive)
                .with("model", model.family())
                .with("as_of", model.asOf()));
        if (prospects.nextPurchaseDays().isEmpty()) {
            reasons.add(reason("next", "it is more likely than not that nothing will be bought again"));
        }
        reasons.add(spend);
        prospects
                .lifetimeValue()
                .ifPresent(value -> reasons.add(reason(
                                "convention",
                                "purchases to come are counted by the convention: %s",
                                prospects.valuation().convention().name())
                        .with("convention", prospects.valuation().convention().name())));
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
