package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Outlook;
import io.rapport.crm.decision.Interval;
import io.rapport.crm.decision.Interval.Range;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.BuyingPattern;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Says what a customer is worth who is buying for the first time: margin times expected spend times one purchase at
 * once and those to come, as the convention counts them (Fader, Hardie and Lee 2005, J. of Marketing Research 42(4)).
 */
public final class NewCustomer {
    /** Nobody waits longer for his money: a thousand years. */
    private static final long LONGEST_DAYS = 365_250;

    private final Valuation valuation;
    private final ShopTime time;
    private final Converged<BuyingModel> buying;
    private final Interval marginOfPurchase;

    private NewCustomer(Valuation valuation, ValueModel model, Interval marginOfPurchase) {
        this.valuation = valuation;
        this.time = new ShopTime(model.season(), valuation.asOf());
        this.buying = model.buyingModel();
        this.marginOfPurchase = marginOfPurchase;
    }

    /** By a model; absent if spend in the currency is not known well enough. */
    public static Optional<NewCustomer> of(ValueModel model, Valuation valuation) {
        return ExpectedSpend.ofNewcomer(model, valuation.currency())
                .amount()
                .map(spend -> new NewCustomer(
                        valuation, model, spend.interval(valuation.level()).scaled(valuation.margin())));
    }

    /**
     * Returns the value, the first purchase included.
     *
     * @throws ArithmeticException if it does not fit
     */
    public MoneyInterval value() {
        Interval purchases = buying.interval(
                model -> 1 + valuation.convention().purchases(outlook(model)), Range.POSITIVE, valuation.level());
        return MoneyInterval.of(marginOfPurchase.times(purchases), valuation);
    }

    /** Returns how many times what it costs to win a customer the value is: CLV / CAC. */
    public double perCost(Money costOfWinning) {
        requireCost(costOfWinning);
        return (double) value().estimate().minorUnits() / costOfWinning.minorUnits();
    }

    /**
     * After how many days the expected discounted margin has earned what it cost to win the customer, 0 if the first
     * purchase does; absent if it never will. Purchases count as long as they come, also where the convention has a
     * horizon.
     *
     * @param costOfWinning for example the acquisition spend of a period by the customers won in it (CAC); above 0
     * @throws InvalidInputException if it is not above 0, or in another currency
     */
    public OptionalLong paybackDays(Money costOfWinning) {
        requireCost(costOfWinning);
        double purchasesNeeded = costOfWinning.minorUnits() / marginOfPurchase.estimate() - 1;
        if (purchasesNeeded <= 0) {
            return OptionalLong.of(0);
        }
        if (!earnsWithin(LONGEST_DAYS, purchasesNeeded)) {
            return OptionalLong.empty();
        }
        long tooEarly = 0;
        long inTime = LONGEST_DAYS;
        while (inTime - tooEarly > 1) {
            long between = (tooEarly + inTime) / 2;
            if (earnsWithin(between, purchasesNeeded)) {
                inTime = between;
            } else {
                tooEarly = between;
            }
        }
        return OptionalLong.of(inTime);
    }

    private boolean earnsWithin(long days, double purchasesNeeded) {
        return outlook(buying.model())
                        .discountedPurchases(valuation.convention().weeklyRate(), ShopTime.weeks(days))
                >= purchasesNeeded;
    }

    private Outlook outlook(BuyingModel model) {
        return time.outlook(model, BuyingPattern.NEWCOMER);
    }

    private void requireCost(Money cost) {
        Require.that(cost.minorUnits() > 0, "cost_of_winning", "not above 0", "give what one customer costs");
        boolean sameCurrency = cost.currency().equals(valuation.currency());
        Require.that(sameCurrency, "cost_of_winning", "in another currency", "give it in that of the valuation");
    }
}
