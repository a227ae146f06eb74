package io.rapport.crm;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.failure.Require;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Totals;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** Customers to look through, count and total; read in pages as they are asked for. By id, unless ordered otherwise. */
public final class Customers implements Iterable<CustomerView> {
    private static final int ROWS_AT_A_TIME = 1000;

    private final Kernel kernel;
    private final Query query;

    Customers(Kernel kernel, Query query) {
        this.kernel = kernel;
        this.query = query;
    }

    /** Those who also meet a criterion. */
    public Customers where(Criterion criterion) {
        return new Customers(kernel, new Query(query.where().and(criterion), query.by()));
    }

    /** The smallest value first, those without one last. */
    public Customers orderedBy(Attribute<?> attribute) {
        return new Customers(kernel, query.orderedBy(attribute));
    }

    /** The greatest value first, those without one last. */
    public Customers orderedByDescending(Attribute<?> attribute) {
        return new Customers(kernel, query.orderedByDescending(attribute));
    }

    /** How many there are; counted by the database. */
    public long count() {
        return total(Optional.empty()).customers();
    }

    /**
     * How many there are, and the sum of an attribute over them; both counted by the database.
     *
     * @throws ArithmeticException if the sum does not fit into a {@code long}
     */
    public Totals total(Attribute<Long> amount) {
        return total(Optional.of(amount));
    }

    private Totals total(Optional<Attribute<Long>> amount) {
        return kernel.storage().total(query.where(), amount);
    }

    /**
     * One page.
     *
     * @param after {@link Cursor#START}, or where the page before ended
     * @param limit the most customers, at least 1
     * @throws io.rapport.crm.failure.InvalidInputException if the cursor is not of such a page, or the limit is below 1
     */
    public Page<CustomerView> page(Cursor after, int limit) {
        Require.that(limit >= 1, "limit", "below 1", "ask for at least one row");
        var page = kernel.storage().find(query, after, limit);
        return new Page<>(
                page.items().stream()
                        .map(found -> new CustomerView(kernel, found.stored()))
                        .toList(),
                page.next());
    }

    /** All of them. */
    public Stream<CustomerView> stream() {
        return Paged.stream(after -> page(after, ROWS_AT_A_TIME));
    }

    @Override
    public Iterator<CustomerView> iterator() {
        return stream().iterator();
    }
}
