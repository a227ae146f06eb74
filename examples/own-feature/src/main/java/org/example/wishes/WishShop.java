package org.example.wishes;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.profile.SettingJson;
import io.rapport.crm.time.SettableClock;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A shop that sells tea things, and keeps a list of what its customers wish for. On a clock of its own, in March 2026.
 */
public final class WishShop {
    static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
    static final Source SHOP = Source.of("shop", Channel.WEB);
    static final Customer ANNA = Customer.email("anna@example.org");

    private WishShop() {}

    /** Runs it in memory. */
    public static void main(String[] args) {
        SettableClock clock = SettableClock.at(MARCH);
        try (Crm crm = open(clock)) {
            tell(crm, clock, System.out);
        }
    }

    /** Opens with the shop's own policy, which an application would read from a file. */
    static Crm open(SettableClock clock) {
        String json = """
                {"answer_within_days": 5, "promise_days": 30, "most_promised": 2}
                """;
        return Crm.with(new InMemoryStorage(), ZoneId.of("Europe/Berlin"))
                .clock(clock)
                .using(SettingJson.read(json, WishPolicy.class))
                .feature(WishFeature::new)
                .open();
    }

    static void tell(Crm crm, SettableClock clock, PrintStream out) {
        WishService wishes = new WishService(crm.kernel());
        lastYear(crm);
        crm.record(
                SHOP.fact("wish-1", ANNA, MARCH, WishStep.wished("teapot")),
                SHOP.fact("wish-2", ANNA, MARCH, WishStep.wished("kettle")),
                SHOP.fact("wish-3", ANNA, MARCH, WishStep.wished("caddy")));

        clock.set(MARCH.plus(Duration.ofDays(5)));
        isAnswered(crm, wishes, clock.instant(), out);

        clock.set(MARCH.plus(Duration.ofDays(9)));
        crm.record(SHOP.fact("parcel-1", ANNA, clock.instant(), WishStep.granted("teapot")));

        clock.set(MARCH.plus(Duration.ofDays(20)));
        isLookedBackAt(crm, wishes, out);
    }

    /** Anna has waited for five days, which is as long as the shop wants anybody to wait. */
    private static void isAnswered(Crm crm, WishService wishes, Instant now, PrintStream out) {
        CustomerView anna = crm.customer(ANNA).orElseThrow();
        wishes.of(anna.snapshot()).open().forEach(out::println);
        wishes.due(now, 10).forEach(entry -> out.println("due: " + entry.due()));

        wishes.keepUrgency();
        out.println(crm.customers().where(WishAttributes.URGENCY.atLeast(1.0)).count() + " customer waits too long");

        wishes.learnPace().ifPresent(out::println);
        for (String product : List.of("teapot", "kettle", "caddy", "strainer")) {
            Command command = Command.of(SHOP.key("promise-" + product), anna.id(), Channel.WEB, now);
            Decision<WishStep> decision = wishes.promise(command, product);
            decision.match(promise -> out.println(promise), why -> out.println("no " + product + ": " + why));
        }
    }

    /** The teapot came in time; nobody thought of the kettle. */
    private static void isLookedBackAt(Crm crm, WishService wishes, PrintStream out) {
        CustomerView anna = crm.customer(ANNA).orElseThrow();
        wishes.of(anna.snapshot()).forgotten().forEach(wish -> out.println("forgotten: " + wish.product()));
        anna.trust().reasons().forEach(out::println);
        out.println("as the log says: " + crm.verify(anna.id()).orElseThrow().holds());
    }

    /** Ten customers got what they had wished for within one to ten days. */
    private static void lastYear(Crm crm) {
        Instant then = Instant.parse("2025-06-02T10:00:00Z");
        for (int days = 1; days <= 10; days++) {
            Customer customer = Customer.card("card " + days);
            Instant granted = then.plus(Duration.ofDays(days));
            crm.record(
                    SHOP.fact("then-" + days, customer, then, WishStep.wished("cup")),
                    SHOP.fact("there-" + days, customer, granted, WishStep.granted("cup")));
        }
    }
}
