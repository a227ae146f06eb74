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

/** Reads facts page by page. */
final class Log {
    private final Tables tables;

    Log(Tables tables) {
        this.tables = tables;
    }

    Page<Recorded> history(History history, Cursor after, int limit) {
        Optional<Position> place = place(after);
        Stream<Recorded> rows = history.customer()
                .map(customer -> of(customer, history, place))
                .orElseGet(() -> about(history, place, limit));
        return paging(limit).first(rows);
    }

    Page<Recorded> feed(Cursor after, int limit) {
        Optional<Position> place = place(after);
        NavigableMap<CustomerId, Row> all = tables.customersInOrder();
        NavigableMap<CustomerId, Row> customers =
                place.map(from -> all.tailMap(from.customer(), true)).orElse(all);
        return paging(limit).first(Paging.rows(customers).flatMap(row -> rest(row, place)));
    }

    private Stream<Recorded> of(CustomerId customer, History history, Optional<Position> place) {
        return tables.customer(customer).stream()
                .flatMap(row -> row.facts.after(place, history.newestFirst()))
                .filter(fact -> history.about().isEmpty() || !Collections.disjoint(fact.about(), history.about()));
    }

    /**
     * Of each reference no more than the page can hold, and the row that tells whether there is another page. A fact about
     * several of them is there once.
     */
    private Stream<Recorded> about(History history, Optional<Position> place, int limit) {
        Facts together = new Facts();
        history.about().stream()
                .flatMap(ref ->
                        tables.about(ref).after(place, history.newestFirst()).limit(limit + 1L))
                .forEach(together::add);
        return together.after(Optional.empty(), history.newestFirst());
    }

    /** A customer's facts after a place in the feed, which lies in this customer's or in an earlier one's. */
    private static Stream<Recorded> rest(Row row, Optional<Position> place) {
        return row.facts.after(
                place.filter(from -> from.customer().equals(row.stored().customer())), false);
    }

    private static Paging<Recorded> paging(int limit) {
        return new Paging<>(limit, Position::after);
    }

    private static Optional<Position> place(Cursor after) {
        return after.isStart() ? Optional.empty() : Optional.of(Position.of(after));
    }
}
