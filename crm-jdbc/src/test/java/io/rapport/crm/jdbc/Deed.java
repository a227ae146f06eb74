package io.rapport.crm.jdbc;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.kernel.ErasureReceipt;
import io.rapport.crm.kernel.Rule;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Something that a shop does with one of its few customers. It follows from the key alone, so that whoever knows the
 * key can do the same again.
 */
record Deed(String key) {
    /** The detail of a claim. */
    static final String CLAIMED = "claimed";

    private static final int CUSTOMERS = 12;
    private static final int CASES = 40;
    private static final int DAY = 86_400;
    /** Somebody may look after a case if nobody does. */
    private static final Rule CLAIM = situation -> situation.history().isEmpty()
            ? situation.allow(Custom.of(CLAIMED))
            : Decision.refused("case.claimed", "somebody else looks after it");

    /** What may be done, the likeliest first. */
    enum Kind {
        BUY,
        PROMISE,
        CLAIM,
        SEVERAL,
        ERASE
    }

    Kind kind() {
        int chance = chosen("kind", 100);
        if (chance < 55) {
            return Kind.BUY;
        } else if (chance < 72) {
            return Kind.PROMISE;
        } else if (chance < 87) {
            return Kind.CLAIM;
        }
        return chance < 98 ? Kind.SEVERAL : Kind.ERASE;
    }

    /** Does it, and tells what came of it. */
    String doneBy(Crm crm) {
        return switch (kind()) {
            case BUY, PROMISE, SEVERAL -> "added " + crm.record(facts()).added();
            case CLAIM ->
                crm.customer(who()).map(found -> claim(crm, found.id())).orElse("nobody");
            case ERASE ->
                crm.customer(who())
                        .flatMap(found -> crm.erase(found.id()))
                        .map(ErasureReceipt::interactions)
                        .map(facts -> "erased " + facts)
                        .orElse("nobody");
        };
    }

    /** The facts that it records; none if it is of another kind. */
    List<Interaction> facts() {
        return switch (kind()) {
            case BUY -> List.of(purchase(key, who(), cents()));
            case PROMISE -> List.of(fact(key, who(), Promised.of(key, "delivery", at().plusSeconds(3L * DAY))));
            case SEVERAL -> {
                Interaction first = purchase(key + "-1", who(), cents());
                yield List.of(first, purchase(key + "-2", new Deed(key + "-2").who(), 100), first);
            }
            case CLAIM, ERASE -> List.of();
        };
    }

    /** The sum of its purchases. */
    long cents() {
        return 100L + chosen("cents", 5_000);
    }

    /** The sum of all its purchases together. */
    long spent() {
        return switch (kind()) {
            case BUY -> cents();
            case SEVERAL -> cents() + 100;
            case PROMISE, CLAIM, ERASE -> 0;
        };
    }

    Customer who() {
        return Customer.card("card " + chosen("who", CUSTOMERS));
    }

    private String claim(Crm crm, CustomerId customer) {
        Command command = Command.of(BusyShop.SHOP.key(key), customer, Channel.WEB, at())
                .about(new Ref("case", "c-" + chosen("case", CASES)));
        try {
            return (crm.decide(command, CLAIM).isAllowed() ? "allowed " : "refused ") + customer;
        } catch (InvalidInputException erasedMeanwhile) {
            return "nobody";
        }
    }

    private Interaction purchase(String fact, Customer customer, long cents) {
        return fact(fact, customer, Purchase.of(fact, new Money(cents, BusyShop.EUR)));
    }

    private Interaction fact(String fact, Customer customer, Detail detail) {
        return BusyShop.SHOP.fact(fact, customer, at(), detail);
    }

    private Instant at() {
        return BusyShop.NOW.minusSeconds(60L * chosen("at", 300 * DAY / 60));
    }

    /** A number below a bound. Keys that hardly differ get numbers that have nothing to do with each other. */
    private int chosen(String what, int bound) {
        return new Random((key + what).hashCode() * 0x9E3779B97F4A7C15L).nextInt(bound);
    }
}
