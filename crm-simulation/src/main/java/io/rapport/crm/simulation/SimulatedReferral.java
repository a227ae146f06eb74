package io.rapport.crm.simulation;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.Source;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says how a simulated customer was brought by another. A fact about it refers to the one who was brought by the
 * library's own id, which is not known before that customer is recorded; so it is made later, by {@link #fact}.
 *
 * @param referrer the account of who brought, somebody who came before
 * @param source where it is said
 * @param key which fact of the source
 * @param at when it is said: some days after the first order of who was brought
 * @param outcome whether the customer would have come anyway
 */
public record SimulatedReferral(Identifier referrer, Source source, String key, Instant at, Referred.Outcome outcome) {
    private static final int ACQUAINTANCES = 10;

    /**
     * Finds who brought a customer. It is one of those with smaller numbers who came before, so it does not matter how
     * many there are.
     */
    static Optional<SimulatedReferral> of(ShopPlan plan, long seed, int number, Life life) {
        Dice dice = Dice.of(seed, number, "referring");
        if (number == 1 || !dice.chance(plan.habits().referred())) {
            return Optional.empty();
        }
        return life.introducing()
                .flatMap(first -> acquaintance(plan, seed, number, life.comes(), dice)
                        .map(friend -> new SimulatedReferral(
                                Person.account(plan, friend),
                                Source.of(plan.name(), Channel.WEB),
                                number + "-brought",
                                plan.calendar().waking(first.day() + dice.between(1, 7)),
                                dice.chance(0.4) ? Referred.Outcome.DECISIVE : Referred.Outcome.HELPFUL)))
                .filter(referral -> referral.at().isBefore(plan.calendar().end()));
    }

    /** Returns somebody whom the shop knew before the customer came, found by chance or not at all. */
    private static Optional<Integer> acquaintance(ShopPlan plan, long seed, int number, double comes, Dice dice) {
        return Stream.generate(() -> dice.between(1, number - 1))
                .limit(ACQUAINTANCES)
                .filter(friend -> Life.of(plan, friend, seed)
                        .introducing()
                        .filter(order -> order.day() < comes)
                        .isPresent())
                .findFirst();
    }

    /**
     * Makes the fact.
     *
     * @param brought the id by which the library knows who was brought
     */
    public Interaction fact(CustomerId brought) {
        return source.fact(key, Customer.of(referrer), at, new Referred(brought, outcome));
    }
}
