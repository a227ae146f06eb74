package io.rapport.crm.inmemory;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Position;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads facts in order, page by page. */
final class FactHistory {
    private final Memory memory;

    FactHistory(Memory memory) {
        this.memory = memory;
    }

    Page<Recorded> history(History history, Cursor after, int limit) {
        Optional<Position> place = place(after);
        Stream<Recorded> facts = history.customer()
                .map(customer -> of(customer, history, place))
                .orElseGet(() -> about(history, place, limit));
        return paging(limit).first(facts);
    }

    Page<Recorded> feed(Cursor after, int limit) {
        Optional<Position> place = place(after);
        NavigableMap<CustomerId, StoredCustomer> all = memory.customersInOrder();
        NavigableMap<CustomerId, StoredCustomer> customers =
                place.map(from -> all.tailMap(from.customer(), true)).orElse(all);
        return paging(limit).first(Paging.rows(customers).flatMap(customer -> rest(customer, place)));
    }

    private Stream<Recorded> of(CustomerId customer, History history, Optional<Position> place) {
        return memory.customer(customer).stream()
                .flatMap(stored -> stored.facts.after(place, history.newestFirst()))
                .filter(fact -> history.about().isEmpty() || !Collections.disjoint(fact.about(), history.about()));
    }

    /**
     * Returns facts about references: of each no more than the page can hold, and the fact that tells whether there is
     * another page. A fact about several of them is there once.
     */
    private Stream<Recorded> about(History history, Optional<Position> place, int limit) {
        Facts together = new Facts();
        history.about().stream()
                .flatMap(ref ->
                        memory.about(ref).after(place, history.newestFirst()).limit(limit + 1L))
                .forEach(together::add);
        return together.after(Optional.empty(), history.newestFirst());
    }

    /**
     * Returns a customer's facts after a place in the feed. The place lies among this customer's facts or among an
     * earlier one's.
     */
    private static Stream<Recorded> rest(StoredCustomer customer, Optional<Position> place) {
        return customer.facts.after(
                place.filter(from -> from.customer().equals(customer.stored().customer())), false);
    }

    private static Paging<Recorded> paging(int limit) {
        return new Paging<>(limit, Position::after);
    }

    private static Optional<Position> place(Cursor after) {
        return after.isStart() ? Optional.empty() : Optional.of(Position.of(after));
    }
}
