package io.rapport.crm.examples.trustandcare;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.money.Money;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The shop promises parcels, and only if it can keep the promise. Bert's parcel comes in time, Anna's does not. */
final class Parcels {
    private Parcels() {}

    /** Promises the parcels, and returns the id by which Anna is known from now on. */
    static CustomerId arePromised(Crm crm, Instant monday, PrintStream out) {
        Source shop = LateParcel.SHOP;
        ZoneId zone = LateParcel.ZONE;
        Customer bert = LateParcel.BERT;
        Instant evening = monday.plus(Duration.ofHours(8));
        LocalDate wednesday = LocalDate.parse("2026-03-04");
        LocalDate friday = LocalDate.parse("2026-03-06");
        Stock stock = new Stock(12, Instant.parse("2026-03-06T17:00:00Z"));
        crm.record(
                shop.fact("order-980", bert, monday, Purchase.of("980", Money.of("12.90", "EUR"))),
                shop.fact("order-981", LateParcel.ANNA, monday, Purchase.of("981", Money.of("49.90", "EUR"))));
        CustomerId anna = crm.customer(LateParcel.ANNA).orElseThrow().id();

        crm.record(
                shop.fact("promise-980", bert, monday, Promised.delivery("980").by(friday, zone)),
                shop.fact("parcel-980", bert, evening, Fulfilled.delivery("980")));

        Command order = Command.of(shop.key("promise-981"), anna, Channel.WEB, monday);
        Decision<Promised> made =
                crm.care().promise(order, Promised.delivery("981").by(wednesday, zone), stock::check);
        made.match(promised -> out.println("promised by " + promised.due()), why -> out.println("no: " + why));
        return anna;
    }
}
