package io.rapport.crm.interaction;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.Require;
import java.util.Comparator;

/**
 * A reference says what a fact is about: an order, a promise, a product, a campaign. References join facts, whichever
 * arrives first, and history about one is a single lookup.
 *
 * @param kind up to 40 of {@code a-z 0-9 _ . -}
 * @param key which one, 1 to 255 characters, compared to the letter
 */
public record Ref(String kind, String key) implements Comparable<Ref> {
    private static final Comparator<Ref> ORDER = Comparator.comparing(Ref::kind).thenComparing(Ref::key);

    /** Checks both parts. */
    public Ref {
        Require.token("ref.kind", kind, 40);
        Require.line("ref.key", key, 255);
    }

    /**
     * Reads the form of {@link #toString()}: {@code order:981}.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if it has another form
     */
    public static Ref parse(String text) {
        int colon = text.indexOf(':');
        Require.that(colon > 0, "ref", "no kind before a colon", "write it like order:981");
        return new Ref(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Returns an order, by the shop's number. */
    public static Ref order(String number) {
        return new Ref("order", number);
    }

    /** Returns a product, by its number. */
    public static Ref product(String number) {
        return new Ref("product", number);
    }

    /** Returns another customer, by the library's id. */
    public static Ref customer(CustomerId customer) {
        return new Ref("customer", customer.toString());
    }

    /** Returns a promise, by its key. */
    public static Ref promise(String key) {
        return new Ref("promise", key);
    }

    /** Returns a case (a query, a complaint, a suggestion), by its number. */
    public static Ref caseNumber(String number) {
        return new Ref("case", number);
    }

    /** A fact, by its id: the system that reports it is the kind. */
    public static Ref fact(InteractionId id) {
        return new Ref(id.source(), id.key());
    }

    /** A topic that questions and answers are about. */
    public static Ref topic(String name) {
        return new Ref("topic", name);
    }

    /** Returns an offer, by its key. */
    public static Ref offer(String key) {
        return new Ref("offer", key);
    }

    /** Returns a colleague, department or partner who acts for the company. */
    public static Ref agent(String name) {
        return new Ref("agent", name);
    }

    /** Compares kind and key. */
    @Override
    public int compareTo(Ref other) {
        return ORDER.compare(this, other);
    }

    /** Returns, for example, {@code order:981}. */
    @Override
    public String toString() {
        return kind + ":" + key;
    }
}
