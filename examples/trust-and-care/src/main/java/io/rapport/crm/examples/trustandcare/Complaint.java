package io.rapport.crm.examples.trustandcare;

import io.rapport.crm.Crm;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.care.CareAttributes;
import io.rapport.crm.care.CareDue;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.money.Money;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Anna's tea has not come. One colleague looks after her, and makes good for it. */
final class Complaint {
    private static final Source SHOP = LateParcel.SHOP;

    private Complaint() {}

    /** Anna complains, and for three hours nobody reacts. */
    static void arrives(Crm crm, CustomerId anna, Instant now, PrintStream out) {
        Complained complaint = Complained.of("7", "delivery").losing(Money.of("4.00", "EUR"));
        crm.record(
                SHOP.fact(
                        "call-6",
                        LateParcel.BERT,
                        now.minus(Duration.ofDays(3)),
                        Answered.with("delivery", "two_days")),
                SHOP.fact("mail-7", LateParcel.ANNA, now.minus(Duration.ofHours(3)), complaint));

        for (CareDue due : crm.care().due(now)) { // of all customers: promises, first reactions, settlements
            out.println(due.what() + " of " + due.about() + " was due at " + due.at());
        }
        Criterion complaining = CareAttributes.OPEN_COMPLAINTS.atLeast(1L);
        out.println(crm.customers().where(complaining).count() + " customer complains");
        crm.care().escalation(anna, "7").orElseThrow().reasons().forEach(out::println); // each is a level up
        crm.care().answers("delivery").forEach(out::println); // what all customers were told, on which channels
    }

    /** Kim and Lee both want to take over the case, and Kim is faster. */
    static void isLookedAfter(Crm crm, CustomerId anna, Instant now, PrintStream out) {
        Command command = command("claim-7-kim", anna, now);
        Command tooLate = command("claim-7-lee", anna, now);

        Decision<Assigned> mine = crm.care().claim(command.by(Ref.agent("kim")), "7", Optional.of("tea"));
        mine.match(it -> out.println("Kim has case " + it.number()), why -> out.println("not Kim: " + why));

        Decision<Assigned> notMine = crm.care().claim(tooLate.by(Ref.agent("lee")), "7", Optional.of("tea"));
        notMine.match(it -> out.println("Lee has case " + it.number()), why -> out.println("not Lee: " + why));
    }

    /** The parcel comes, with an apology and what the delay has cost; 20 euros on top are too much, 5 are not. */
    static void isSettled(Crm crm, CustomerId anna, Instant now, PrintStream out) {
        Resolved settled =
                Resolved.of("7").redress(Money.of("4.00", "EUR")).apology(100).explanation(80);
        crm.record(
                SHOP.fact("parcel-981", LateParcel.ANNA, now, Fulfilled.delivery("981")),
                SHOP.fact("mail-8", LateParcel.ANNA, now, settled.andConfirmed()));

        for (String amount : List.of("20.00", "5.00")) {
            Goodwill voucher = Goodwill.of(Money.of(amount, "EUR")).inCase("7");
            Decision<Goodwill> given = crm.care().goodwill(command("voucher-" + amount, anna, now), voucher);
            given.match(it -> out.println("given: " + it.amount()), why -> out.println("not given: " + why));
        }
    }

    private static Command command(String key, CustomerId anna, Instant now) {
        return Command.of(SHOP.key(key), anna, Channel.WEB, now);
    }
}
