package io.rapport.crm.engagement;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An engagement policy says what engagement costs and brings. Only the company can know it, so nothing has a default.
 * All amounts are of one currency and not negative. It is written and read as JSON like any record.
 *
 * @param inboundContact what it costs when a customer contacts the company
 * @param outboundContact what it costs to contact a customer
 * @param returned what it costs to handle a return
 * @param acquisition what it costs to win a customer by other means than a referral
 * @param creditedPart which part of the lifetime value of a customer who would not have come otherwise is credited to
 *     those who brought the customer, 0 to 1
 * @param influence what words in public do
 * @param comment what a rating with words is worth
 */
public record EngagementPolicy(
        Money inboundContact,
        Money outboundContact,
        Money returned,
        Money acquisition,
        double creditedPart,
        Influence influence,
        Money comment) {
    /**
     * Influence is what words in public do to those who hear them and are no customers yet. A good word raises the
     * chance that somebody becomes one by k (1 - p), a bad one lowers it by k p: so it stays between 0 and 1.
     *
     * @param chance p: how likely somebody who hears nothing becomes a customer, 0 to 1
     * @param strength k: which part of the way to certainty a word goes, 0 to 1
     * @param newCustomer what a new customer is worth
     */
    public record Influence(double chance, double strength, Money newCustomer) {
        /**
         * Checks the ranges.
         *
         * @throws InvalidInputException if a number lies outside
         */
        public Influence {
            part("policy.influence.chance", chance);
            part("policy.influence.strength", strength);
            amount("policy.influence.new_customer", newCustomer, newCustomer.currency());
        }

        Money of(PublicWords words, RoundingMode rounding) {
            BigDecimal p = BigDecimal.valueOf(chance);
            BigDecimal gained = BigDecimal.ONE
                    .subtract(p)
                    .multiply(BigDecimal.valueOf(words.positive().reach()));
            BigDecimal lost = p.multiply(BigDecimal.valueOf(words.negative().reach()));
            return newCustomer.times(BigDecimal.valueOf(strength).multiply(gained.subtract(lost)), rounding);
        }
    }

    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if an amount is negative or of another currency, or the part lies outside 0 to 1
     */
    public EngagementPolicy {
        Currency currency = inboundContact.currency();
        amount("policy.inbound_contact", inboundContact, currency);
        amount("policy.outbound_contact", outboundContact, currency);
        amount("policy.returned", returned, currency);
        amount("policy.acquisition", acquisition, currency);
        part("policy.credited_part", creditedPart);
        amount("policy.influence.new_customer", influence.newCustomer(), currency);
        amount("policy.comment", comment, currency);
    }

    /** Returns the currency of all amounts. */
    public Currency currency() {
        return inboundContact.currency();
    }

    Money costToServe(EngagementHistory history, long returns) {
        return inboundContact
                .times(history.inboundContacts())
                .plus(outboundContact.times(history.outboundContacts()))
                .plus(returned.times(returns));
    }

    Money credited(Money lifetimeValue, RoundingMode rounding) {
        return lifetimeValue.times(BigDecimal.valueOf(creditedPart), rounding);
    }

    private static void part(String field, double part) {
        Require.that(part >= 0 && part <= 1, field, "outside 0 to 1", "give a part of one");
    }

    private static void amount(String field, Money amount, Currency currency) {
        Require.that(!amount.isNegative(), field, "negative", "give an amount from 0");
        Require.that(amount.currency().equals(currency), field, "of another currency", "give all amounts in one");
    }
}
