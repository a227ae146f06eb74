package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Faults in the order in which customers are found. Each pages consistently through its wrong order. */
@CaughtBy("Finding")
final class OrderMutants {
    private OrderMutants() {}

    static final class PutsMissingValuesFirst extends Mutant {
        PutsMissingValuesFirst() {
            super(sound -> new Disordered(
                    sound,
                    query -> Comparator.comparing(found -> value(query, found).isPresent())));
        }
    }

    static final class PutsMissingValuesFirstWhenDescending extends Mutant {
        PutsMissingValuesFirstWhenDescending() {
            super(sound -> new Disordered(
                    sound,
                    query -> Comparator.comparing(found -> value(query, found).isPresent()
                            || !query.by().map(Query.Order::descending).orElse(false))));
        }
    }

    static final class TurnsTheTiesTooWhenDescending extends Mutant {
        TurnsTheTiesTooWhenDescending() {
            super(sound -> new Disordered(
                    sound,
                    query -> query.by()
                            .filter(Query.Order::descending)
                            .map(by -> Comparator.comparing(Found::cells, by.comparator())
                                    .thenComparing(found -> found.stored().customer(), Comparator.reverseOrder()))
                            .orElse(asItWas())));
        }
    }

    static final class OrdersTiesLikeJavasUuids extends Mutant {
        OrdersTiesLikeJavasUuids() {
            super(sound -> new Disordered(
                    sound,
                    query -> Comparator.comparing(
                                    Found::cells,
                                    query.by().map(Query.Order::comparator).orElse(asItWas()))
                            .thenComparing(found -> found.stored().customer().value())));
        }
    }

    static final class OrdersTokensLikeADictionary extends Mutant {
        OrdersTokensLikeADictionary() {
            super(sound -> new Disordered(
                    sound,
                    query -> query.by()
                            .filter(by -> !by.descending())
                            .map(by -> Comparator.comparing((Found found) -> value(query, found)
                                    .filter(Cell.Token.class::isInstance)
                                    .map(cell -> ((Cell.Token) cell).value().replaceAll("[^a-z0-9]", ""))
                                    .orElse("zzzz")))
                            .orElse(asItWas())));
        }
    }

    private static <T> Comparator<T> asItWas() {
        return Comparator.comparing(any -> 0);
    }

    private static Optional<Cell> value(Query query, Found found) {
        return query.by().flatMap(by -> found.cells().cell(by.attribute()));
    }

    /** Sorts everything once more, by a comparator of its own. */
    private static final class Disordered extends Delegate {
        private final Function<Query, Comparator<Found>> order;

        Disordered(CrmStorage sound, Function<Query, Comparator<Found>> order) {
            super(sound);
            this.order = order;
        }

        @Override
        public Page<Found> find(Query query, Cursor after, int limit) {
            List<Found> all = new ArrayList<>(
                    sound.find(query, Cursor.START, Integer.MAX_VALUE).items());
            all.sort(order.apply(query));
            int from = 0;
            if (!after.isStart()) {
                CustomerId last = Rank.of(query, after).customer();
                while (!all.get(from++).stored().customer().equals(last)) {}
            }
            int to = (int) Math.min((long) from + limit, all.size());
            Optional<Cursor> next =
                    to < all.size() ? Optional.of(Rank.after(query, all.get(to - 1))) : Optional.empty();
            return new Page<>(all.subList(from, to), next);
        }
    }
}
