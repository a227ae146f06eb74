package io.rapport.crm.economics;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Customer equity is what all customers together are worth (Blattberg and Deighton 1996; Rust, Lemon and Zeithaml
 * 2004). The parts stay apart, because one is computed from what present customers did, and the others are a scenario.
 *
 * @param present the residual value of present customers
 * @param future the discounted value of customers to come
 * @param acquisition the discounted spend on winning them, as a positive amount
 */
public record CustomerEquity(Money present, Money future, Money acquisition) {
    /**
     * Customers to come, as the caller expects them.
     *
     * @param newCustomers how many in each period, the first one next; not negative
     * @param valueOfNew what each is worth on arrival, before the cost of winning
     * @param costOfWinning what it costs to win one
     * @param discountRate of a period, 0.1 for 10 %; not negative
     */
    public record Scenario(List<Long> newCustomers, Money valueOfNew, Money costOfWinning, double discountRate) {
        /**
         * Copies the numbers.
         *
         * @throws InvalidInputException if a number or the rate is negative, or if currencies differ
         */
        public Scenario {
            newCustomers = List.copyOf(newCustomers);
            boolean counts = newCustomers.stream().allMatch(number -> number >= 0);
            Require.that(counts, "scenario.new_customers", "negative", "give 0 or more for each period");
            boolean finite = discountRate >= 0 && discountRate < Double.POSITIVE_INFINITY;
            Require.that(finite, "scenario.discount_rate", "negative or not finite", "give 0.1 for 10 %");
            boolean sameCurrency = valueOfNew.currency().equals(costOfWinning.currency());
            Require.that(sameCurrency, "scenario.cost", "in another currency than the value", "give both in one");
        }

        /** Returns how many customers of today those to come are worth: those of period t count 1/(1+i)^t, t from 1. */
        BigDecimal discountedCustomers() {
            BigDecimal factor = BigDecimal.valueOf(1 + discountRate);
            BigDecimal sum = BigDecimal.ZERO;
            for (int period = 1; period <= newCustomers.size(); period++) {
                sum = sum.add(BigDecimal.valueOf(newCustomers.get(period - 1))
                        .divide(factor.pow(period, MathContext.DECIMAL64), MathContext.DECIMAL64));
            }
            return sum;
        }
    }

    /**
     * The equity of present customers and a scenario of those to come.
     *
     * @throws InvalidInputException if currencies differ
     */
    public static CustomerEquity of(Money present, Scenario scenario, RoundingMode rounding) {
        boolean sameCurrency = present.currency().equals(scenario.valueOfNew().currency());
        Require.that(sameCurrency, "equity.present", "in another currency than the scenario", "give both in one");
        BigDecimal customers = scenario.discountedCustomers();
        return new CustomerEquity(
                present,
                scenario.valueOfNew().times(customers, rounding),
                scenario.costOfWinning().times(customers, rounding));
    }

    /** All parts together: present and future customers less the cost of winning the latter. */
    public Money total() {
        return present.plus(future).minus(acquisition);
    }
}
