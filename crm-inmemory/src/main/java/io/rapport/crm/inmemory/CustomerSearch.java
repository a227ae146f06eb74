package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Rank;
import io.rapport.crm.storage.Totals;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds customers by their attributes. It looks at all of them, one after the other. */
final class CustomerSearch {
    private final Memory memory;

    CustomerSearch(Memory memory) {
        this.memory = memory;
    }

    Page<Found> find(Query query, Cursor after, int limit) {
        Stream<Found> found = query.by().isPresent() ? inOrder(query, query.by().get(), after) : byId(query, after);
        return new Paging<Found>(limit, each -> Rank.after(query, each)).first(found);
    }

    Totals total(Criterion where, Optional<Attribute<Long>> amount) {
        long customers = 0;
        BigInteger sum = BigInteger.ZERO;
        for (StoredCustomer customer : memory.customers()) {
            Cells cells = customer.cells();
            if (where.test(cells)) {
                customers++;
                sum = sum.add(BigInteger.valueOf(amount.flatMap(cells::get).orElse(0L)));
            }
        }
        return new Totals(customers, sum.longValueExact());
    }

    private Stream<Found> byId(Query query, Cursor after) {
        NavigableMap<CustomerId, StoredCustomer> customers = after.isStart()
                ? memory.customersInOrder()
                : memory.customersInOrder().tailMap(Rank.of(query, after).customer(), false);
        return selected(query, customers);
    }

    private Stream<Found> inOrder(Query query, Query.Order by, Cursor after) {
        Comparator<Place> order =
                Comparator.comparing(Place::cells, by.comparator()).thenComparing(Place::customer);
        Stream<Found> selected = selected(query, memory.customersInOrder());
        if (!after.isStart()) {
            Place from = Place.of(Rank.of(query, after));
            selected = selected.filter(found -> order.compare(Place.of(found), from) > 0);
        }
        return selected.sorted(Comparator.comparing(Place::of, order));
    }

    private static Stream<Found> selected(Query query, NavigableMap<CustomerId, StoredCustomer> customers) {
        return Paging.rows(customers)
                .map(StoredCustomer::found)
                .filter(found -> query.where().test(found.cells()));
    }

    /** A place is what the order of a query looks at. */
    private record Place(Cells cells, CustomerId customer) {
        static Place of(Found found) {
            return new Place(found.cells(), found.stored().customer());
        }

        static Place of(Rank rank) {
            return new Place(
                    rank.value().map(value -> Cells.of(List.<Cell>of(value))).orElse(Cells.NONE), rank.customer());
        }
    }
}
