package io.rapport.crm.attribute;

import java.util.Comparator;
import java.util.Optional;

/**
 * A query says which customers to find, and in which order. Customers without a value of the ordering attribute come
 * last, in either direction; ties, and everything without an ordering attribute, go by customer id.
 *
 * @param where which customers
 * @param by what to order them by, if not by id
 */
public record Query(Criterion where, Optional<Order> by) {
    /**
     * Customers are put in order by an attribute.
     *
     * @param attribute the name of the attribute
     * @param type how it is stored
     * @param descending the greatest first
     */
    public record Order(String attribute, Attribute.Type type, boolean descending) {
        /** Defines the order: values go by size, and a missing one comes last. Ties go by id, which the caller adds. */
        public Comparator<Cells> comparator() {
            Comparator<Cell> values = descending ? (a, b) -> Cell.compare(b, a) : Cell::compare;
            return Comparator.comparing(cells -> cells.cell(attribute).orElse(null), Comparator.nullsLast(values));
        }
    }

    /** Asks for customers in the order of their ids. */
    public static Query of(Criterion where) {
        return new Query(where, Optional.empty());
    }

    /** Returns the same customers, the smallest value first. */
    public Query orderedBy(Attribute<?> attribute) {
        return new Query(where, Optional.of(new Order(attribute.name(), attribute.type(), false)));
    }

    /** Returns the same customers, the greatest value first. */
    public Query orderedByDescending(Attribute<?> attribute) {
        return new Query(where, Optional.of(new Order(attribute.name(), attribute.type(), true)));
    }
}
