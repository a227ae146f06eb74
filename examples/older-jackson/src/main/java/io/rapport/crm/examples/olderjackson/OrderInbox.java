package io.rapport.crm.examples.olderjackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.kernel.Outcomes;
import io.rapport.crm.money.Money;
import java.time.Instant;

/** Reads orders with the application's own Jackson, and tells the library of them. */
final class OrderInbox {
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Crm crm;

    OrderInbox(Crm crm) {
        this.crm = crm;
    }

    Outcomes take(String json) throws JsonProcessingException {
        JsonNode order = MAPPER.readTree(json);
        String number = order.get("number").asText();
        return crm.record(SHOP.fact(
                "order-" + number,
                Customer.email(order.get("customer").asText()),
                Instant.parse(order.get("at").asText()),
                Purchase.of(number, Money.of(order.get("euros").asText(), "EUR"))));
    }
}
