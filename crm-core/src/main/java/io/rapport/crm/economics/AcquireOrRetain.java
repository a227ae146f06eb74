package io.rapport.crm.economics;

import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.util.List;
import java.util.Locale;

/**
 * Is the next unit of money better spent on winning customers or on keeping them? That winning costs five times as much
 * is a saying, not a law: it depends on four figures, which the caller has to know.
 *
 * @param costOfWinning what it costs to win one customer, above 0
 * @param valueOfWon what a won customer is worth before that cost, above 0
 * @param costOfKeeping what it costs to keep one customer who would have left, above 0
 * @param valueOfKept what a kept customer is worth before that cost, above 0
 */
public record AcquireOrRetain(Money costOfWinning, Money valueOfWon, Money costOfKeeping, Money valueOfKept) {
    /** The advice says where to spend. */
    public enum Spend {
        /** It pays to spend on winning customers. */
        ON_WINNING,
        /** It pays to spend on keeping customers. */
        ON_KEEPING,
        /** It makes no difference. */
        EITHER
    }

    /**
     * Checks the figures.
     *
     * @throws InvalidInputException if one is not above 0, or if currencies differ
     */
    public AcquireOrRetain {
        for (Money figure : List.of(costOfWinning, valueOfWon, costOfKeeping, valueOfKept)) {
            Require.that(figure.minorUnits() > 0, "economics", "a figure not above 0", "give four amounts above 0");
            boolean sameCurrency = figure.currency().equals(costOfWinning.currency());
            Require.that(sameCurrency, "economics", "several currencies", "give four amounts in one");
        }
    }

    /** Returns how many times as much winning costs as keeping. */
    public double costRatio() {
        return ratio(costOfWinning, costOfKeeping);
    }

    /** Returns at which cost ratio the advice turns: below it, winning brings more for the money. */
    public double turningPoint() {
        return ratio(valueOfWon, valueOfKept);
    }

    /** Returns where a unit of money brings more, and why. */
    public Explained<Spend> advice() {
        int order = Double.compare(costRatio(), turningPoint());
        Spend spend = order == 0 ? Spend.EITHER : order < 0 ? Spend.ON_WINNING : Spend.ON_KEEPING;
        return new Explained<>(
                spend,
                List.of(
                        reason("winning", "one unit spent on winning brings %.2f", ratio(valueOfWon, costOfWinning)),
                        reason("keeping", "one unit spent on keeping brings %.2f", ratio(valueOfKept, costOfKeeping)),
                        reason("ratio", "winning costs %.2f times as much as keeping", costRatio()),
                        reason("turning_point", "it pays up to %.2f times as much", turningPoint())));
    }

    private static Reason reason(String code, String sentence, double number) {
        return new Reason("economics." + code, String.format(Locale.ROOT, sentence, number)).with("figure", number);
    }

    private static double ratio(Money one, Money other) {
        return (double) one.minorUnits() / other.minorUnits();
    }
}
