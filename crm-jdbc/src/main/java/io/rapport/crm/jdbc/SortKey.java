package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.jdbc.AttributeColumns.Column;
import java.util.Optional;

/**
 * What customers, called {@code c}, are ordered by: a column of theirs, or a row of the table of attributes, called
 * {@code o}. Those who have a value and those who have none are asked for one after the other, which puts the missing
 * values last in either direction and lets an index give the order.
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

    /** Goes on after a customer and the value of that customer, if one is given. */
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
        // All columns of an index, or H2 does not take the order from it.
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
