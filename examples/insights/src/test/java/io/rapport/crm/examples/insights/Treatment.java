package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.ActedInInterest;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Answered.Quality;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Broken;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.interaction.Suggested;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A shop treated five customers until Wednesday, 6 March 2024: 7 well and 8 badly, so that they have a score; it made
 * promises to 9 and 10, and 11 came with cases.
 */
public final class Treatment {
    /** These sections of the page tell of it. */
    public static final List<String> SECTIONS = List.of("trust", "effects", "components", "promises", "cases");

    private static final Source DESK = Source.of("desk", Channel.EMAIL);
    private static final String WEDNESDAY = "2024-03-06T10:00:00Z";

    private final List<Interaction> facts = new ArrayList<>();

    private Treatment() {}

    public static void recordIn(Terminal terminal) throws IOException {
        String[] purchases = {"7", "8", "9", "10", "11"};
        for (int i = 0; i < purchases.length; i++) {
            purchases[i] += ",2024-03-06,10.00";
        }
        terminal.importRows(purchases);
        Treatment treatment = new Treatment();
        treatment.words();
        treatment.promises();
        treatment.cases();
        assertThat(terminal.ask(crm -> crm.record(treatment.facts)).added()).isEqualTo(treatment.facts.size());
    }

    private void words() {
        for (int i = 0; i < 3; i++) {
            fact("7", WEDNESDAY, Answered.with("hours", "nine").judged(Quality.ACCURATE));
        }
        fact("7", WEDNESDAY, Answered.with("hours", "ten").judged(Quality.ACCURATE));
        fact("7", WEDNESDAY, new ActedInInterest("cheaper_plan"));
        fact("8", WEDNESDAY, Answered.with("price", "lowest").judged(Quality.MISLEADING));
    }

    private void promises() {
        promise("9", "1", "2024-02-25T12:00:00Z");
        promise("9", "2", "2024-03-06T18:00:00Z");
        promise("9", "3", "2024-03-02T12:00:00Z");
        fact("9", "2024-03-01T12:00:00Z", Fulfilled.delivery("3"));
        promise("9", "4", "2024-03-02T12:00:00Z");
        fact("9", "2024-03-04T12:00:00Z", Fulfilled.delivery("4"));
        promise("9", "5", "2024-03-20T12:00:00Z");
        promise("10", "6", "2024-03-02T12:00:00Z");
        fact("10", "2024-03-01T12:00:00Z", new Broken("delivery-6"));
    }

    private void promise(String customer, String order, String due) {
        fact(customer, "2024-02-20T12:00:00Z", Promised.delivery(order).by(Instant.parse(due)));
    }

    private void cases() {
        fact("11", "2024-03-04T10:00:00Z", Complained.of("C-0", "delivery_late"));
        fact("11", "2024-03-04T11:00:00Z", Resolved.of("C-0"));
        fact("11", WEDNESDAY, Complained.of("C-1", "delivery_late"));
        fact("11", WEDNESDAY, Complained.of("C-2", "damaged"));
        fact("11", WEDNESDAY, Assigned.to(new Ref("agent", "kim"), "C-2"));
        fact("11", "2024-03-06T11:00:00Z", Contacted.outbound("sorry"), Ref.caseNumber("C-2"));
        fact("11", "2024-03-06T14:00:00Z", Asked.about("Q-1", "opening_hours"));
        fact("11", WEDNESDAY, Asked.about("Q-2", "size"));
        fact("11", "2024-03-06T11:00:00Z", new AwaitingCustomer("Q-2"));
        fact("11", WEDNESDAY, Suggested.about("S-1", "gift_wrap"));
        fact("11", "2024-03-06T11:00:00Z", Contacted.outbound("thanks"), Ref.caseNumber("S-1"));
    }

    private void fact(String customer, String at, Detail detail, Ref... about) {
        facts.add(
                DESK.fact(String.valueOf(facts.size()), Customer.external("shop", customer), Instant.parse(at), detail)
                        .about(about));
    }
}
