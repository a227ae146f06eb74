package io.rapport.crm.care;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A chronicle tells what happens with one customer, in any order, and what care makes of it. Times are UTC, of the year
 * 2026.
 */
final class Chronicle {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final String MONDAY = "03-09 09:00";
    static final String LATER = "06-01 12:00";

    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Customer ANNA = Customer.email("anna@example.org");

    private final List<Interaction> facts = new ArrayList<>();
    private final CarePolicy policy;

    private Chronicle(CarePolicy policy) {
        this.policy = policy;
    }

    /** Begins a chronicle of nothing, under the usual policy. */
    static Chronicle usual() {
        return under(CarePolicy.usual(ZONE));
    }

    /** Begins with a complaint of the number 7, on Monday. */
    static Chronicle complained() {
        return usual().on(MONDAY, Complained.of("7", "delivery"));
    }

    static Chronicle under(CarePolicy policy) {
        return new Chronicle(policy);
    }

    /** Reads a time that is written like {@code 03-09 13:00}. */
    static Instant time(String text) {
        return Instant.parse("2026-" + text.replace(' ', 'T') + ":00Z");
    }

    Chronicle on(String time, Detail detail, Ref... about) {
        return at(time(time), detail, about);
    }

    Chronicle at(Instant time, Detail detail, Ref... about) {
        facts.add(SHOP.fact("fact-" + facts.size(), ANNA, time, detail).about(about));
        return this;
    }

    List<Interaction> facts() {
        return List.copyOf(facts);
    }

    CareHistory history() {
        return fold(policy, facts);
    }

    Care as(String now) {
        return as(time(now));
    }

    Care as(Instant now) {
        return new Care(history(), policy, now);
    }

    /** Returns the only promise. */
    Promise promise(String now) {
        return only(as(now).promises());
    }

    /** Returns the only case. */
    Case theCase(String now) {
        return only(as(now).cases());
    }

    /** Returns what it says about the company, as {@code type favourable/unfavourable}, in usual pieces. */
    List<String> evidence(String now) {
        return exhibits(as(now)).stream().map(Chronicle::text).sorted().toList();
    }

    static List<Exhibit> exhibits(Care care) {
        List<Exhibit> exhibits = new ArrayList<>();
        care.forEachExhibit(Exhibits.into(exhibits));
        return exhibits;
    }

    static CareHistory fold(CarePolicy policy, Iterable<Interaction> facts) {
        CareSummary summary = new CareSummary(policy, ZONE);
        CareHistory history = summary.empty();
        for (Interaction fact : facts) {
            history = summary.merge(history, summary.of(fact));
        }
        return history;
    }

    static <T> T only(List<T> some) {
        if (some.size() != 1) {
            throw new AssertionError(some.size() + " instead of one");
        }
        return some.get(0);
    }

    private static String text(Exhibit exhibit) {
        return exhibit.evidence().type() + " +" + exhibit.evidence().favourable() / 1e6 + " -"
                + exhibit.evidence().unfavourable() / 1e6;
    }
}
