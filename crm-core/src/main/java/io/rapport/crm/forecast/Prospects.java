package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Outlook;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Interval;
import io.rapport.crm.decision.Interval.Range;
import io.rapport.crm.value.BuyingPattern;
import io.rapport.crm.value.PurchaseHistory;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Prospects say what to expect of a customer. The intervals say how well the model is known, not what chance will do in
 * a single life.
 *
 * @param model the name of the model of buying
 * @param valuation as of when, over which time, by which convention
 * @param alive the probability that the customer has not left for ever
 * @param purchases on how many days the customer is expected to buy within the horizon
 * @param anyPurchase the probability that there is at least one
 * @param nextPurchaseDays in how many days it is as likely as not that the customer has bought again; absent if it is
 *     more likely that he never will
 * @param perPurchase what a purchase is expected to bring; absent if nothing was bought in the currency, or if spend in
 *     it is not known well enough
 * @param lifetimeValue what is still to come, as the convention of the valuation counts it; absent likewise
 */
public record Prospects(
        String model,
        Valuation valuation,
        Interval alive,
        Interval purchases,
        Interval anyPurchase,
        Optional<Interval> nextPurchaseDays,
        Optional<MoneyInterval> perPurchase,
        Optional<MoneyInterval> lifetimeValue) {
    /**
     * Returns what a model expects of a customer, and why; absent if nothing had been bought by the day.
     *
     * @param history of the customer; amounts count whenever they were spent
     * @throws ArithmeticException if an amount does not fit
     */
    public static Optional<Explained<Prospects>> of(PurchaseHistory history, ValueModel model, Valuation valuation) {
        return history.patternOn(valuation.asOf()).map(pattern -> of(history, pattern, model, valuation));
    }

    private static Explained<Prospects> of(
            PurchaseHistory history, BuyingPattern pattern, ValueModel model, Valuation valuation) {
        ShopTime time = new ShopTime(model.season(), valuation.asOf());
        Function<BuyingModel, Outlook> seen = fitted -> time.outlook(fitted, pattern);
        Converged<BuyingModel> buying = model.buyingModel();
        ExpectedSpend spend = ExpectedSpend.of(history, model, valuation.currency());
        Optional<Interval> perPurchase = spend.amount().map(amount -> amount.interval(valuation.level()));
        Interval worth = expect(buying, seen, Range.POSITIVE, valuation, valuation.convention()::purchases);
        Prospects prospects = new Prospects(
                model.family(),
                valuation,
                expect(buying, seen, Range.PROBABILITY, valuation, Outlook::alive),
                expect(buying, seen, Range.POSITIVE, valuation, next -> next.expectedPurchases(valuation.weeks())),
                expect(buying, seen, Range.PROBABILITY, valuation, next -> next.anyPurchase(valuation.weeks())),
                nextPurchaseDays(buying, seen, valuation),
                perPurchase.map(amount -> MoneyInterval.of(amount, valuation)),
                perPurchase.map(amount -> MoneyInterval.of(amount.times(worth).scaled(valuation.margin()), valuation)));
        return new Explained<>(prospects, new ProspectReasons(pattern, model, prospects, spend.reason()).list());
    }

    /** At the edge of never, where the median runs away, there is no interval and no figure. */
    private static Optional<Interval> nextPurchaseDays(
            Converged<BuyingModel> buying, Function<BuyingModel, Outlook> seen, Valuation valuation) {
        ToDoubleFunction<Outlook> days =
                next -> ShopTime.days(next.medianNextPurchase().ifKnown().orElse(Double.NaN));
        return Optional.of(expect(buying, seen, Range.POSITIVE, valuation, days))
                .filter(median -> median.high() < Double.POSITIVE_INFINITY);
    }

    private static Interval expect(
            Converged<BuyingModel> buying,
            Function<BuyingModel, Outlook> seen,
            Range range,
            Valuation valuation,
            ToDoubleFunction<Outlook> figure) {
        return buying.interval(fitted -> figure.applyAsDouble(seen.apply(fitted)), range, valuation.level());
    }
}
