package io.rapport.crm.examples.quickstart;

import static io.rapport.crm.value.ValueAttributes.LAST_PURCHASE;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.jdbc.JdbcStorage;
import io.rapport.crm.kernel.Outcomes;
import io.rapport.crm.money.Money;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** Records what happened between a shop and Anna, and asks about her. */
public final class Quickstart {
    private Quickstart() {}

    /** Runs the example on an SQLite file in the current directory, which stays. The second time, no fact is added. */
    public static void main(String[] args) {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:quickstart.db"); // created where it is missing
        run(dataSource, System.out);
    }

    static void run(DataSource dataSource, PrintStream out) {
        Instant monday = Instant.parse("2026-01-05T10:00:00Z");
        Instant wednesday = Instant.parse("2026-01-07T09:00:00Z");
        Instant friday = Instant.parse("2026-01-09T16:30:00Z");
        LocalDate spring = LocalDate.parse("2026-03-20");
        try (Crm crm = Crm.open(JdbcStorage.of(dataSource), ZoneId.of("Europe/Berlin"))) {
            Source shop = Source.of("shop", Channel.WEB);
            Customer anna = Customer.email("anna@example.org").orCard("4711"); // names her; no I/O

            Promised parcel = Promised.delivery("981").by(friday);
            Outcomes done = crm.record( // twice the same changes nothing
                    shop.fact("order-981", anna, monday, Purchase.of("981", Money.of("49.90", "EUR"))),
                    shop.fact("promise-981", anna, monday, parcel),
                    shop.fact("parcel-981", anna, wednesday, Fulfilled.delivery("981")),
                    shop.fact("call-17", anna, friday, Contacted.inbound("wrong size"))
                            .about(Ref.order("981")),
                    shop.fact("return-981", anna, friday, Returned.of("981", Money.of("19.90", "EUR"))));
            out.println(done.added() + " facts added");

            CustomerView view = crm.customer(anna).orElseThrow(); // one read, as of now
            out.println("net value " + view.value().net()); // [30.00 EUR]
            out.println("trust " + view.trust()); // 51 of 100 (34 to 70), not enough evidence
            view.trust().reasons().forEach(out::println); // promise kept (1.00): +1.2 points; it fades

            crm.timeline(Ref.order("981")) // what happened about the order, by time
                    .forEach(entry -> out.println(entry.recorded().occurredAt() + " " + entry.detail()));

            out.println(crm.customers().where(LAST_PURCHASE.before(spring)).count() + " to win back");
        }
    }
}
