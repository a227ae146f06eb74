package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.jdbc.AttributeColumns.Column;
import java.util.Optional;

/**
 * The key by which customers, with the alias {@code c}, are ordered: a column of theirs, or a row of the table of
 * attributes, with the alias {@code o}. Customers who have a value and those who have none are queried one after the
 * other, which puts the missing values last in either direction and lets an index give the order.
 */
final class SortKey {
    private final Prefix prefix;
    private final Query.Order order;
    private final Optional<Column> column;
    private final String value;

    SortKey(Prefix prefix, AttributeColumns columns, Query.Order order) {
        this.prefix = prefix;
        this.order = order;
        this.column = columns.of(order.attribute(), order.type());
        this.value = column.map(found -> "c." + found.sql()).orElse("o." + CriterionSql.valueOf(order.type()));
    }

    /**
     * Adds the tables and conditions for customers who have a value. If a customer and the value of that customer are
     * given, only those who come after them are selected.
     */
    void fromValued(Optional<Cell> last, Optional<CustomerId> customer, Sql sql) {
        sql.add(prefix.in(
                column.isPresent()
                        ? " from ${prefix}customer c where "
                        : " from ${prefix}attribute o join ${prefix}customer c on c.id = o.customer where o.name = "));
        if (column.isEmpty()) {
            sql.text(order.attribute()).add(" and ");
        }
        sql.add(value).add(" is not null");
        if (last.isPresent() && customer.isPresent()) {
            String beyond = order.descending() ? " < " : " > ";
            sql.add(" and ")
                    .add(value)
                    .add(order.descending() ? " <= " : " >= ")
                    .cell(last.get());
            sql.add(" and (").add(value).add(beyond).cell(last.get());
            sql.add(" or c.id > ").id(customer.get()).add(")");
        }
    }

    void orderValued(Sql sql) {
        // The order names all columns of an index, because otherwise H2 does not take it from the index.
        sql.add(" order by ").add(column.isPresent() ? "" : "o.name, ").add(value);
        sql.add(order.descending() ? " desc, " : ", ").add(column.isPresent() ? "c.id" : "o.customer");
    }

    void fromMissing(Sql sql) {
        sql.add(prefix.in(" from ${prefix}customer c where "));
        if (column.isPresent()) {
            sql.add(value).add(" is null");
        } else {
            sql.add(prefix.in("not exists (select 1 from ${prefix}attribute o where o.customer = c.id and o.name = "))
                    .text(order.attribute())
                    .add(" and ")
                    .add(value)
                    .add(" is not null)");
        }
    }
}
