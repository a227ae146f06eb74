package io.rapport.crm.care;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Goodwill limits say what the front line may give beyond what is owed without asking. It may give at most
 * {@value Gathering#GOODWILLS} times in 365 days to one customer, since no more is remembered. Who may give more asks
 * with limits of their own.
 *
 * @param each at once, not negative
 * @param yearly to one customer within 365 days, in the same currency and not less
 */
public record GoodwillLimits(Money each, Money yearly) {
    private static final Duration YEAR = Duration.ofDays(365);

    /**
     * Checks the amounts.
     *
     * @throws InvalidInputException if one is negative, or they do not fit together
     */
    public GoodwillLimits {
        Require.that(!each.isNegative(), "goodwill_limits.each", "negative", "give at least nothing");
        boolean fits = each.currency().equals(yearly.currency()) && yearly.minorUnits() >= each.minorUnits();
        Require.that(fits, "goodwill_limits.yearly", "less, or another currency", "give at least as much as at once");
    }

    /** Decides whether an amount may be given after what was given before. */
    Decision<Money> allow(Money amount, List<GivenGoodwill> before, Instant now) {
        if (!amount.currency().equals(each.currency())) {
            return Decision.refused(new Reason("goodwill.currency", "The budget is in " + each.currency() + ".")
                    .with("currency", each.currency().getCurrencyCode()));
        }
        if (amount.minorUnits() > each.minorUnits()) {
            return Decision.refused(
                    new Reason("goodwill.each", "At most " + each + " may be given at once without asking.")
                            .with("most", each));
        }
        if (before.size() >= Gathering.GOODWILLS
                && before.get(Gathering.GOODWILLS - 1).at().isAfter(now.minus(YEAR))) {
            return Decision.refused(new Reason(
                            "goodwill.often",
                            "At most " + Gathering.GOODWILLS
                                    + " times may be given to a customer in a year without asking.")
                    .with("most", Gathering.GOODWILLS));
        }
        Money left = yearly;
        for (GivenGoodwill given : before) {
            boolean counts = given.amount().currency().equals(each.currency())
                    && given.at().isAfter(now.minus(YEAR));
            left = counts ? left.minus(given.amount()) : left;
        }
        if (amount.minorUnits() > left.minorUnits()) {
            return Decision.refused(new Reason(
                            "goodwill.yearly",
                            "At most " + yearly + " may be given to a customer in a year without asking.")
                    .with("most", yearly)
                    .with("left", left));
        }
        return Decision.allowed(amount);
    }
}
