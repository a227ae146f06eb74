package io.rapport.crm.value;

import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Figure;
import io.rapport.crm.buying.GammaGamma;
import io.rapport.crm.buying.Interval;
import io.rapport.crm.buying.Interval.Range;
import io.rapport.crm.buying.Outlook;
import io.rapport.crm.buying.RepeatBuying;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What to expect of a customer. The intervals say how well the model is known, not what chance will do in a single life.
 *
 * @param valuation as of when, over which time, by which convention
 * @param alive the probability that the customer has not left for ever
 * @param purchases on how many days the customer is expected to buy within the horizon
 * @param anyPurchase the probability that there is at least one
 * @param perPurchase what a purchase is expected to bring; absent if the spend in the currency is not known well enough
 * @param residualValue what is still to come, discounted; absent likewise
 */
public record Prospects(
        Valuation valuation,
        Interval alive,
        Interval purchases,
        double anyPurchase,
        Optional<Money> perPurchase,
        Optional<Money> residualValue) {
    /**
     * What a model expects of a customer, and why; absent if nothing had been bought by the day.
     *
     * @param history of the customer; amounts count whenever they were spent
     */
    public static Optional<Explained<Prospects>> of(PurchaseHistory history, ValueModel model, Valuation valuation) {
        return history.patternOn(valuation.asOf()).map(pattern -> of(history, pattern, model, valuation));
    }

    private static Explained<Prospects> of(
            PurchaseHistory history, BuyingPattern pattern, ValueModel model, Valuation valuation) {
        RepeatBuying seen = pattern.inWeeks();
        double weeks = BuyingPattern.weeks(valuation.horizonDays());
        Converged<BuyingModel> buying = model.buyingModel();
        Outlook outlook = buying.model().of(seen);
        Spend spend = Spend.of(history, model, valuation);
        Prospects prospects = new Prospects(
                valuation,
                buying.interval(fitted -> fitted.of(seen).alive(), Range.PROBABILITY, valuation.level()),
                buying.interval(fitted -> fitted.of(seen).expectedPurchases(weeks), Range.POSITIVE, valuation.level()),
                outlook.anyPurchase(weeks),
                spend.minorUnits().map(mean -> money(mean, valuation)),
                spend.minorUnits()
                        .map(mean -> money(
                                valuation.margin() * mean * outlook.discountedPurchases(valuation.weeklyRate()),
                                valuation)));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                "prospects.buying",
                "bought on " + days(pattern.repeats() + 1) + " in " + days(pattern.age()) + ", last "
                        + days(pattern.age() - pattern.recency()) + " ago"));
        reasons.add(new Reason(
                "prospects.alive",
                String.format(
                        Locale.ROOT,
                        "still a customer with probability %.2f, by %s of %s",
                        prospects.alive().estimate(),
                        model.family(),
                        model.asOf())));
        reasons.add(spend.reason());
        return new Explained<>(prospects, reasons);
    }

    private static Money money(double minorUnits, Valuation valuation) {
        BigDecimal whole = new BigDecimal(minorUnits).setScale(0, valuation.rounding());
        return new Money(whole.longValueExact(), valuation.currency());
    }

    private static String days(long number) {
        return number + (number == 1 ? " day" : " days");
    }

    /** What a purchase brings, in minor units, and where that comes from. */
    private record Spend(Optional<Double> minorUnits, Reason reason) {
        static Spend of(PurchaseHistory history, ValueModel model, Valuation valuation) {
            Optional<Converged<GammaGamma>> fitted = model.spendingModel(valuation.currency());
            if (fitted.isEmpty()) {
                return new Spend(
                        Optional.empty(), reason("too little was bought in " + valuation.currency() + " to value it"));
            }
            GammaGamma spending = fitted.get().model();
            Optional<RepeatSpend> own =
                    history.repeatSpend(valuation.currency()).filter(spend -> spend.minorUnits() > 0);
            Figure mean = own.map(spend -> spending.conditionalMean(spend.repeats(), spend.mean()))
                    .orElseGet(spending::populationMean);
            if (mean instanceof Figure.Absent absent) {
                return new Spend(Optional.empty(), reason(absent.reason()));
            }
            String whose = own.map(spend -> "the mean of " + spend.repeats() + " purchases, drawn towards that of all")
                    .orElse("the mean of all, as nothing was spent after the first purchase");
            return new Spend(Optional.of(((Figure.Known) mean).value()), reason("a purchase brings " + whose));
        }

        private static Reason reason(String text) {
            return new Reason("prospects.spend", text);
        }
    }
}
