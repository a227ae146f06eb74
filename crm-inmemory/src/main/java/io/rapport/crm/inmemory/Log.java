package io.rapport.crm.inmemory;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Position;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
        Stream<Recorded> rows = history.customer().isPresent()
                ? of(history.customer().get(), history, place)
                : about(history, place, limit);
        return paging(limit).first(rows);
    }

    Page<Recorded> feed(Cursor after, int limit) {
        Optional<Position> place = place(after);
        Stream<Row> rows = place
                .map(from -> tables.customers.tailMap(from.customer(), true))
                .orElse(tables.customers)
                .values()
                .stream();
        return paging(limit)
                .first(rows.flatMap(row ->
                        row
                                .facts
                                .after(
                                        place.filter(from -> from.customer()
                                                .equals(row.stored().customer())),
                                        false)
                                .stream()));
    }

    private Stream<Recorded> of(CustomerId customer, History history, Optional<Position> place) {
        Row row = tables.customers.get(customer);
        Collection<Recorded> facts =
                row == null ? Collections.emptyList() : row.facts.after(place, history.newestFirst());
        return facts.stream()
                .filter(fact -> history.about().isEmpty() || !Collections.disjoint(fact.about(), history.about()));
    }

    /** Of each reference no more than the page can hold and the row that tells whether there is another page. */
    private Stream<Recorded> about(History history, Optional<Position> place, int limit) {
        Comparator<Recorded> order = history.newestFirst() ? Recorded.BY_TIME.reversed() : Recorded.BY_TIME;
        return history.about().stream()
                .flatMap(ref -> tables.about(ref).after(place, history.newestFirst()).stream()
                        .limit(limit + 1L))
                .distinct()
                .sorted(order);
    }

    private static Paging<Recorded> paging(int limit) {
        return new Paging<>(limit, Position::after);
    }

    private static Optional<Position> place(Cursor after) {
        return after.isStart() ? Optional.empty() : Optional.of(Position.of(after));
    }
}
