package io.rapport.crm.examples.trustandcare;

import io.rapport.crm.Crm;
import io.rapport.crm.care.CarePolicy;
import io.rapport.crm.care.GoodwillLimits;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import io.rapport.crm.time.SettableClock;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A parcel comes late; the customer complains, and the shop makes good for it. It happens on a clock of its own, in
 * March 2026.
 */
public final class LateParcel {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Source SHOP = Source.of("shop", Channel.WEB);
    static final Customer ANNA = Customer.email("anna@example.org");
    static final Customer BERT = Customer.email("bert@example.org");

    private LateParcel() {}

    /** Runs the example in memory. */
    public static void main(String[] args) {
        SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T10:00:00Z"));
        try (Crm crm = open(clock)) {
            tell(crm, clock, System.out);
        }
    }

    /** Opens the CRM of a shop whose front line may give 10 euros at once. */
    static Crm open(SettableClock clock) {
        GoodwillLimits limits = new GoodwillLimits(Money.of("10.00", "EUR"), Money.of("25.00", "EUR"));
        return Crm.with(new InMemoryStorage(), ZONE)
                .clock(clock)
                .using(CarePolicy.usual(ZONE).withGoodwill(limits))
                .open();
    }

    static void tell(Crm crm, SettableClock clock, PrintStream out) {
        CustomerId anna = Parcels.arePromised(crm, clock.instant(), out);

        clock.set(Instant.parse("2026-03-09T12:00:00Z"));
        Complaint.arrives(crm, anna, clock.instant(), out);
        Complaint.isLookedAfter(crm, anna, clock.instant(), out);
        Newsletter.mayBeSent(crm, anna, out);

        clock.set(Instant.parse("2026-03-10T09:00:00Z"));
        Complaint.isSettled(crm, anna, clock.instant(), out);

        clock.set(Instant.parse("2026-03-16T10:00:00Z"));
        Newsletter.mayBeSent(crm, anna, out);
        Trust.isAsked(crm, anna, clock.instant(), out);

        clock.set(Instant.parse("2026-04-01T10:00:00Z"));
        March.inFigures(crm, out);
    }
}
