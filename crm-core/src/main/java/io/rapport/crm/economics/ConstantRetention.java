package io.rapport.crm.economics;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Says what a customer is worth if in every period the same part of the customers stays and brings the same margin,
 * without end (Gupta and Lehmann 2003; Fader and Hardie, note 024). It is the rule of thumb of the trade: because
 * customers differ, and those who are likely to leave do so first, it understates what loyal ones are worth.
 *
 * @param retention which part stays in each period, from 0 to below 1
 * @param discountRate of a period, 0.1 for 10 %; not negative
 * @param firstMargin when the first margin is earned: the two conventions differ by just that margin
 */
public record ConstantRetention(double retention, double discountRate, FirstMargin firstMargin) {
    /** The start says when the first margin is earned. */
    public enum FirstMargin {
        /** It is earned at once, from everybody. */
        AT_ONCE,
        /** At the end of the first period, from those who have stayed. */
        AFTER_ONE_PERIOD
    }

    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a rate lies outside
     */
    public ConstantRetention {
        Require.that(retention >= 0 && retention < 1, "retention", "outside 0 to below 1", "give a part of one");
        boolean finite = discountRate >= 0 && discountRate < Double.POSITIVE_INFINITY;
        Require.that(finite, "discount_rate", "negative or not finite", "give 0.1 for 10 %");
    }

    /** Returns the value in margins of a period: r / (1+i-r) after one period, (1+i) / (1+i-r) at once. */
    public double margins() {
        return (firstMargin == FirstMargin.AT_ONCE ? 1 + discountRate : retention) / surplus();
    }

    /** The value of a customer who brings this margin in each period. */
    public Money value(Money margin, RoundingMode rounding) {
        return margin.times(BigDecimal.valueOf(margins()), rounding);
    }

    /**
     * Returns by how many per cent the value grows when retention grows by one per cent of itself: (1+i) / (1+i-r)
     * after one period, r / (1+i-r) at once.
     */
    public double elasticity() {
        return (firstMargin == FirstMargin.AT_ONCE ? retention : 1 + discountRate) / surplus();
    }

    /**
     * Returns what may be spent on each customer, once, to lift retention to another rate: the difference of the
     * values.
     */
    public Money worthOfLifting(double otherRetention, Money margin, RoundingMode rounding) {
        return new ConstantRetention(otherRetention, discountRate, firstMargin)
                .value(margin, rounding)
                .minus(value(margin, rounding));
    }

    private double surplus() {
        return 1 + discountRate - retention;
    }
}
