package io.rapport.crm.benchmarks;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Line;
import io.rapport.crm.interaction.ProductViewed;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Invents what happens in a shop, in the order of time: half of the facts are purchases of one to three lines, the
 * others are products looked at and calls. Customers are named by their e-mail address. The same seed gives the same
 * facts.
 */
final class Shop {
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Instant OPENING = Instant.parse("2023-01-01T08:00:00Z");
    private static final Duration BETWEEN_FACTS = Duration.ofSeconds(30);
    private static final int PRODUCTS = 5_000;

    private final Random random;
    private int customers;
    private long facts;

    Shop(long seed) {
        this.random = new Random(seed);
    }

    /** Returns how many customers have come so far. */
    int customers() {
        return customers;
    }

    /** Names a customer by a number, counted from 0 in the order of coming. */
    static Customer customer(int number) {
        return Customer.email(email(number));
    }

    /** Returns the e-mail address that names this customer. */
    static String email(int number) {
        return "customer." + number + "@example.org";
    }

    /** Returns anyone who has come so far. */
    int anyone() {
        return random.nextInt(customers);
    }

    /** Makes the next fact, of somebody who was never here before. */
    Interaction newcomer() {
        return fact(customers++);
    }

    /** Makes the next facts, each of a newcomer. */
    List<Interaction> newcomers(int count) {
        return IntStream.range(0, count).mapToObj(i -> newcomer()).toList();
    }

    /**
     * Makes the next facts, of so many of those who have come so far. They take turns, so that all come equally often.
     */
    List<Interaction> visits(int count, int visitors) {
        Set<Integer> drawn = new HashSet<>();
        while (drawn.size() < Math.min(visitors, customers)) {
            drawn.add(anyone());
        }
        List<Integer> inTurn = new ArrayList<>(drawn);
        return IntStream.range(0, count)
                .mapToObj(i -> fact(inTurn.get(i % inTurn.size())))
                .toList();
    }

    /** Makes the next fact of this customer. */
    Interaction fact(int customer) {
        facts++;
        Instant at = OPENING.plus(BETWEEN_FACTS.multipliedBy(facts));
        return SHOP.fact("event-" + facts, customer(customer), at, detail());
    }

    private Detail detail() {
        int kind = random.nextInt(10);
        if (kind < 5) {
            return Purchase.of("2023-" + facts, lines());
        } else if (kind < 8) {
            return ProductViewed.of(product());
        }
        return Contacted.inbound("when will it arrive");
    }

    private List<Line> lines() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> Line.of(product(), 1 + random.nextInt(3), price()))
                .toList();
    }

    private Money price() {
        return new Money(500 + random.nextInt(9_500), Money.currency("EUR"));
    }

    private String product() {
        return "P" + random.nextInt(PRODUCTS);
    }
}
