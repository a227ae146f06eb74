package io.rapport.crm.kernel;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.failure.Require;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Totals;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * These are customers to look through, count and total. They are read in pages as they are asked for, by id unless
 * another order is asked for.
 *
 * @param <V> how each customer is looked at
 */
public final class Customers<V> implements Iterable<V> {
    private static final int ROWS_AT_A_TIME = 1000;

    private final Setup setup;
    private final Query query;
    private final Function<Snapshot, V> view;

    private Customers(Setup setup, Query query, Function<Snapshot, V> view) {
        this.setup = setup;
        this.query = query;
        this.view = view;
    }

    static Customers<Snapshot> all(Setup setup) {
        return new Customers<>(setup, Query.of(Criterion.everyone()), Function.identity());
    }

    /** Returns the same customers, looked at in another way. */
    public <W> Customers<W> map(Function<? super V, ? extends W> look) {
        return new Customers<>(setup, query, view.andThen(look));
    }

    /** Returns those who also meet a criterion. */
    public Customers<V> where(Criterion criterion) {
        return with(new Query(query.where().and(criterion), query.by()));
    }

    /** Returns the same customers, those with the smallest value first and those without one last. */
    public Customers<V> orderedBy(Attribute<?> attribute) {
        return with(query.orderedBy(attribute));
    }

    /** Returns the same customers, those with the greatest value first and those without one last. */
    public Customers<V> orderedByDescending(Attribute<?> attribute) {
        return with(query.orderedByDescending(attribute));
    }

    private Customers<V> with(Query other) {
        return new Customers<>(setup, other, view);
    }

    /** Returns how many there are. The database counts them. */
    public long count() {
        return total(Optional.empty()).customers();
    }

    /**
     * Returns how many there are, and the sum of an attribute over them. The database counts both.
     *
     * @throws ArithmeticException if the sum does not fit into a {@code long}
     */
    public Totals total(Attribute<Long> amount) {
        return total(Optional.of(amount));
    }

    private Totals total(Optional<Attribute<Long>> amount) {
        return setup.storage().total(query.where(), amount);
    }

    /**
     * Reads one page.
     *
     * @param after {@link Cursor#START}, or where the page before ended
     * @param limit the most customers, at least 1
     * @throws io.rapport.crm.failure.InvalidInputException if the cursor is not of such a page, or the limit is below 1
     */
    public Page<V> page(Cursor after, int limit) {
        Require.that(limit >= 1, "limit", "below 1", "ask for at least one row");
        var page = setup.storage().find(query, after, limit);
        return new Page<>(
                page.items().stream()
                        .map(found -> view.apply(new Snapshot(setup, found.stored())))
                        .toList(),
                page.next());
    }

    /** Returns all of them; they are read while the stream is used. */
    public Stream<V> stream() {
        return Paged.stream(after -> page(after, ROWS_AT_A_TIME));
    }

    @Override
    public Iterator<V> iterator() {
        return stream().iterator();
    }
}
