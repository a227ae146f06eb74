package io.rapport.crm.examples.boot;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders, and knows what customers have bought. */
@Service
class Orders {
    private static final Source SHOP = Source.of("shop", Channel.WEB);

    private final JdbcTemplate database;
    private final Crm crm;

    Orders(JdbcTemplate database, Crm crm) {
        this.database = database;
        this.crm = crm;
    }

    /** Writes the order and its fact, both or neither. The order comes first: on SQLite it waits for the file. */
    @Transactional
    void place(String number, Customer customer, Instant at, Money amount) {
        database.update("insert into shop_order (number, amount) values (?, ?)", number, amount.minorUnits());
        crm.record(SHOP.fact("order-" + number, customer, at, Purchase.of(number, amount)));
    }

    /** Adds up the amounts of all orders, in cents. */
    long total() {
        return Objects.requireNonNull(database.queryForObject("select coalesce(sum(amount), 0) from shop_order", Long.class));
    }

    List<Money> of(Customer customer) {
        return crm.customer(customer).map(known -> known.value().net().toList()).orElse(List.of());
    }
}
