package io.rapport.crm.examples.trustandcare;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.kernel.TimelineEntry;
import io.rapport.crm.permission.ContactAllowance;
import io.rapport.crm.privacy.ConsentState;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** May we write to Anna? She has agreed, but we may not while her complaint is open. */
final class Newsletter {
    private Newsletter() {}

    static void mayBeSent(Crm crm, CustomerId anna, PrintStream out) {
        Source shop = LateParcel.SHOP;
        Instant signedUp = Instant.parse("2026-03-02T10:05:00Z");
        AskedToDisclose birthday =
                new AskedToDisclose("birth_date", Optional.of("newsletter"), Optional.of("A tin of tea on the day"));

        ConsentGiven consent = ConsentGiven.to("newsletter").over(Channel.EMAIL);
        ConsentGiven proven = consent.havingRead("2026-01").by("form", "scan 17");
        crm.record(shop.fact("consent-1", Customer.of(anna), signedUp, proven)); // twice the same changes nothing
        Optional<ConsentState> state = crm.privacy().state(anna, "newsletter", Channel.EMAIL);
        state.ifPresent(out::println); // GIVEN; NOT_ASKED, DECLINED, WITHDRAWN, EXPIRED are the others
        List<TimelineEntry> said = crm.privacy().consents(anna); // every word on it with its proof, the latest first
        said.forEach(word -> out.println(word.detail()));

        Decision<ContactAllowance> write = crm.permission().mayContact(anna, "newsletter", Channel.EMAIL);
        write.match(yes -> out.println("write: " + yes), why -> out.println("do not write: " + why));
        Decision<AskedToDisclose> ask =
                crm.permission().mayAsk(anna, birthday, false); // the same for something personal
        ask.match(yes -> out.println("ask: " + yes), why -> out.println("do not ask: " + why));
    }
}
