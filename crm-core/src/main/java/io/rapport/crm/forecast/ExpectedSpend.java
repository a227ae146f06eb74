package io.rapport.crm.forecast;

import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Figure;
import io.rapport.crm.buying.GammaGamma;
import io.rapport.crm.decision.Interval;
import io.rapport.crm.decision.Interval.Range;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.RepeatSpend;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says what a purchase of a customer is expected to bring, and where that comes from.
 *
 * @param amount absent if nothing is known
 */
record ExpectedSpend(Optional<Amount> amount, Reason reason) {
    /**
     * This is an amount in minor units, as a function of the parameters.
     *
     * @param fit the model of spending
     * @param repeats of the customer; 0 for what customers spend on average
     * @param mean of what was spent on them
     */
    record Amount(Converged<GammaGamma> fit, long repeats, double mean) {
        double estimate() {
            return of(fit.model());
        }

        Interval interval(double level) {
            return fit.interval(this::of, Range.POSITIVE, level);
        }

        private double of(GammaGamma model) {
            return model.conditionalMean(repeats, mean).ifKnown().orElse(Double.NaN);
        }
    }

    static ExpectedSpend of(PurchaseHistory history, ValueModel model, Currency currency) {
        if (!history.gross().currencies().contains(currency)) {
            return new ExpectedSpend(
                    Optional.empty(),
                    reason("nothing was bought in " + currency + ", so no amount is expected")
                            .with("currency", currency.getCurrencyCode()));
        }
        return of(history.repeatSpend(currency), model, currency);
    }

    /** Returns what is expected of somebody who has bought for the first time. */
    static ExpectedSpend ofNewcomer(ValueModel model, Currency currency) {
        return of(Optional.empty(), model, currency);
    }

    private static ExpectedSpend of(Optional<RepeatSpend> own, ValueModel model, Currency currency) {
        Optional<Converged<GammaGamma>> fit = model.spendingModel(currency);
        if (fit.isEmpty()) {
            return new ExpectedSpend(
                    Optional.empty(),
                    reason("too little was bought in " + currency + " to value it")
                            .with("currency", currency.getCurrencyCode()));
        }
        Amount amount = own.filter(spend -> spend.minorUnits() > 0)
                .map(spend -> new Amount(fit.get(), spend.repeats(), spend.mean()))
                .orElse(new Amount(fit.get(), 0, 0));
        if (fit.get().model().conditionalMean(amount.repeats(), amount.mean()) instanceof Figure.Absent absent) {
            return new ExpectedSpend(Optional.empty(), reason(absent.reason()));
        }
        return new ExpectedSpend(Optional.of(amount), reason(amount, own.isPresent(), currency));
    }

    private static Reason reason(Amount amount, boolean again, Currency currency) {
        String brings = "a purchase brings " + text(amount.estimate(), currency) + ": ";
        if (amount.repeats() == 0) {
            String why = again ? "what was bought again came to nothing" : "nothing was bought again yet";
            return reason(brings + "the mean of all, as " + why)
                    .with("expected", money(amount.estimate(), currency))
                    .with("purchases", amount.repeats());
        }
        OptionalDouble all = amount.fit().model().populationMean().ifKnown();
        return reason(brings + "the mean of " + amount.repeats() + (amount.repeats() == 1 ? " purchase" : " purchases")
                        + ", "
                        + text(amount.mean(), currency) + ", drawn towards that of all"
                        + (all.isPresent() ? ", " + text(all.getAsDouble(), currency) : ""))
                .with("expected", money(amount.estimate(), currency))
                .with("purchases", amount.repeats())
                .with("mean", money(amount.mean(), currency));
    }

    private static Reason reason(String text) {
        return new Reason("prospects.spend", text);
    }

    private static String text(double minorUnits, Currency currency) {
        return money(minorUnits, currency).toString();
    }

    private static Money money(double minorUnits, Currency currency) {
        return new Money(Math.round(minorUnits), currency);
    }
}
