package io.rapport.crm.examples.quickstart;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.jdbc.JdbcStorage;
import io.rapport.crm.jdbc.Migration;
import io.rapport.crm.money.Money;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;

/** Keeps the customers of two shops in one database, in tables apart. */
final class Tenants {
    private Tenants() {}

    static void run(DataSource dataSource, PrintStream out) {
        JdbcStorage storage = JdbcStorage.of(dataSource); // tables crm_..., created or updated

        JdbcStorage tenant = JdbcStorage.with(dataSource)
                .tablePrefix("tenant7_") // 1 to 31 of A-Z a-z 0-9 _
                .migration(Migration.MIGRATE) // MIGRATE, VALIDATE or NONE
                .open();

        ZoneId zone = ZoneId.of("Europe/Berlin");
        Customer anna = Customer.email("anna@example.org");
        Instant monday = Instant.parse("2026-01-05T10:00:00Z");
        try (Crm teas = Crm.open(storage, zone);
                Crm books = Crm.open(tenant, zone)) {
            books.record(Source.of("books", Channel.WEB)
                    .fact("order-1", anna, monday, Purchase.of("1", Money.of("12.00", "EUR"))));
            out.println(teas.customers().count() + " customers of teas");
            out.println(books.customers().count() + " customers of books");
        }
    }
}
