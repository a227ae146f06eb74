package io.rapport.crm.simulation;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A diary holds what happens with one customer, as far as it happens before the end of the story. */
final class Diary {
    private static final Comparator<Interaction> ORDER =
            Comparator.comparing(Interaction::occurredAt).thenComparing(Interaction::id);

    private final ShopPlan plan;
    private final Instant end;
    private final int customer;
    private final List<Interaction> facts = new ArrayList<>();

    Diary(ShopPlan plan, int customer) {
        this.plan = plan;
        this.end = plan.calendar().end();
        this.customer = customer;
    }

    ShopPlan plan() {
        return plan;
    }

    /**
     * Notes a fact.
     *
     * @param key which one it is of this customer's from this source
     */
    void note(Source source, String key, Customer who, Instant at, Detail detail) {
        note(source.fact(customer + "-" + key, who, at, detail));
    }

    void note(Interaction fact) {
        if (fact.occurredAt().isBefore(end)) {
            facts.add(fact);
        }
    }

    List<Interaction> facts() {
        return facts.stream().sorted(ORDER).toList();
    }
}
