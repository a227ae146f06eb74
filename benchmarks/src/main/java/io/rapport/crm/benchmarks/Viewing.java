package io.rapport.crm.benchmarks;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Interaction;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Views one customer: the library's view competes with one select of the same row. */
final class Viewing {
    private static final int FACTS_AT_ONCE = 1_000;

    private final Crm crm;
    private final HandWritten byHand;
    private final Shop shop;

    Viewing(Sides sides, Shop shop) {
        this.crm = sides.crm();
        this.byHand = sides.byHand();
        this.shop = shop;
    }

    /** Makes so many views of any customers by their ids. */
    Heat byId(int views) {
        List<UUID> ids = anyone(views).map(number -> id(number).value()).toList();
        return new Heat(() -> viewed(ids), () -> readByHand(ids));
    }

    /** Makes so many views of any customers by their e-mail addresses. */
    Heat byEmail(int views) {
        List<String> emails = anyone(views).map(Shop::email).toList();
        return new Heat(
                () -> emails.stream()
                        .mapToLong(email -> crm.customer(Customer.email(email))
                                .orElseThrow()
                                .interactions())
                        .sum(),
                () -> readEmailsByHand(emails));
    }

    /** Makes so many views of one customer, and as many of another one in place of those by hand. */
    Heat ofTwo(CustomerId one, CustomerId other, int views) {
        return new Heat(() -> seen(one, views), () -> seen(other, views));
    }

    /** Records a new customer with so many facts in the log. */
    CustomerId customerWith(int facts) {
        int number = shop.customers();
        crm.record(shop.newcomer());
        for (int left = facts - 1; left > 0; left -= FACTS_AT_ONCE) {
            List<Interaction> batch = IntStream.range(0, Math.min(left, FACTS_AT_ONCE))
                    .mapToObj(i -> shop.fact(number))
                    .toList();
            crm.record(batch);
        }
        return id(number);
    }

    private CustomerId id(int number) {
        return crm.customer(Shop.customer(number)).orElseThrow().id();
    }

    private Stream<Integer> anyone(int count) {
        return Stream.generate(shop::anyone).limit(count);
    }

    private long seen(CustomerId customer, int views) {
        return IntStream.range(0, views)
                .filter(i -> crm.customer(customer).isPresent())
                .count();
    }

    private long viewed(List<UUID> ids) {
        return ids.stream()
                .mapToLong(id -> crm.customer(new CustomerId(id)).orElseThrow().interactions())
                .sum();
    }

    private long readByHand(List<UUID> ids) throws SQLException {
        long interactions = 0;
        for (UUID id : ids) {
            interactions += byHand.read(id).sequence();
        }
        return interactions;
    }

    private long readEmailsByHand(List<String> emails) throws SQLException {
        long interactions = 0;
        for (String email : emails) {
            interactions += byHand.read(email).sequence();
        }
        return interactions;
    }
}
