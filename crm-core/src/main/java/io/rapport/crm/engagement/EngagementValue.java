package io.rapport.crm.engagement;

import io.rapport.crm.money.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An engagement value says what a customer is worth as more than a buyer (Kumar and others 2010: customer engagement
 * value). What has been and what is to come stay apart. All amounts are of one currency; those that cost are positive.
 *
 * @param net bought less refunded until now
 * @param costOfGoods what the goods cost, as far as that is known
 * @param costToServe what contacts and returns cost
 * @param lifetimeValue what the customer is still expected to bring by own purchases, as the convention of the
 *     valuation counts it; absent if that cannot be said
 * @param referral what those bring whom the customer brought, as far as it is credited to the customer
 * @param influence what words in public bring, or cost: of either sign
 * @param knowledge what ratings with words are worth
 * @param passedOn which part of the lifetime value is credited to those who brought the customer: it counts with them
 *     when values of several customers are added
 */
public record EngagementValue(
        Money net,
        Money costOfGoods,
        Money costToServe,
        Optional<Money> lifetimeValue,
        Money referral,
        Money influence,
        Money knowledge,
        Money passedOn) {
    /** Starts with a customer who has bought nothing and of whom nothing is expected; the rest is added by name. */
    static EngagementValue nothing(Currency currency) {
        Money zero = Money.zero(currency);
        return new EngagementValue(zero, zero, zero, Optional.empty(), zero, zero, zero, zero);
    }

    EngagementValue withContribution(Money net, Money costOfGoods, Money costToServe) {
        return new EngagementValue(
                net, costOfGoods, costToServe, lifetimeValue, referral, influence, knowledge, passedOn);
    }

    EngagementValue withLifetimeValue(Optional<Money> lifetimeValue) {
        return new EngagementValue(
                net, costOfGoods, costToServe, lifetimeValue, referral, influence, knowledge, passedOn);
    }

    EngagementValue withReferral(Money referral) {
        return new EngagementValue(
                net, costOfGoods, costToServe, lifetimeValue, referral, influence, knowledge, passedOn);
    }

    EngagementValue withInfluence(Money influence) {
        return new EngagementValue(
                net, costOfGoods, costToServe, lifetimeValue, referral, influence, knowledge, passedOn);
    }

    EngagementValue withKnowledge(Money knowledge) {
        return new EngagementValue(
                net, costOfGoods, costToServe, lifetimeValue, referral, influence, knowledge, passedOn);
    }

    EngagementValue withPassedOn(Money passedOn) {
        return new EngagementValue(
                net, costOfGoods, costToServe, lifetimeValue, referral, influence, knowledge, passedOn);
    }

    /** Returns what the customer has brought until now by own purchases: net spend less known costs. */
    public Money contribution() {
        return net.minus(costOfGoods).minus(costToServe);
    }

    /** Returns what the customer is expected to bring in every way: the customer engagement value. */
    public Money engagement() {
        Money others = referral.plus(influence).plus(knowledge);
        return lifetimeValue.map(others::plus).orElse(others);
    }

    /** Returns both, what was and what is to come, of this customer taken alone. */
    public Money total() {
        return contribution().plus(engagement());
    }

    /**
     * Adds the values of two customers, part by part. A lifetime value that cannot be said is nothing beside one that
     * can.
     */
    EngagementValue plus(EngagementValue other) {
        return new EngagementValue(
                net.plus(other.net),
                costOfGoods.plus(other.costOfGoods),
                costToServe.plus(other.costToServe),
                Stream.concat(lifetimeValue.stream(), other.lifetimeValue.stream())
                        .reduce(Money::plus),
                referral.plus(other.referral),
                influence.plus(other.influence),
                knowledge.plus(other.knowledge),
                passedOn.plus(other.passedOn));
    }
}
