package io.rapport.crm.examples.boot;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.kernel.Outcomes;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Takes orders, and knows what customers have bought. */
@Service
class Orders {
    private static final Source SHOP = Source.of("shop", Channel.WEB);

    private final Crm crm;

    Orders(Crm crm) {
        this.crm = crm;
    }

    Outcomes place(String number, Customer customer, Instant at, Money amount) {
        return crm.record(SHOP.fact("order-" + number, customer, at, Purchase.of(number, amount)));
    }

    List<Money> of(Customer customer) {
        return crm.customer(customer).map(known -> known.value().net().toList()).orElse(List.of());
    }
}
