package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Criterion.Comparison;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.jdbc.AttributeColumns.Column;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Rank;
import io.rapport.crm.storage.Totals;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and totals customers by their attributes. */
final class CustomerSearch {
    private static final BigDecimal TWO_TO_32 = BigDecimal.valueOf(1L << 32);

    private final Prefix prefix;
    private final AttributeColumns columns;
    private final Tables tables;
    private final SqlDialect dialect;
    private final CriterionSql criteria;
    private final String select;

    CustomerSearch(SqlDialect dialect, Prefix prefix, AttributeColumns columns, Tables tables) {
        this.dialect = dialect;
        this.prefix = prefix;
        this.columns = columns;
        this.tables = tables;
        this.criteria = new CriterionSql(prefix, columns);
        this.select = "select " + tables.customers().selected();
    }

    /** Returns one page. This takes up to four statements, which must see the same state of the database. */
    Page<Found> find(Session session, Query query, Cursor after, int limit) throws SQLException {
        Optional<Rank> last = after.isStart() ? Optional.empty() : Optional.of(Rank.of(query, after));
        // One row more than was asked for shows whether there is a next page.
        List<Found> rows = rows(session, query, last, limit + 1L);
        List<Found> found = tables.attributes().complete(session, rows.subList(0, Math.min(limit, rows.size())));
        return new Page<>(
                found, rows.size() > limit ? Optional.of(Rank.after(query, found.get(limit - 1))) : Optional.empty());
    }

    private List<Found> rows(Session session, Query query, Optional<Rank> last, long limit) throws SQLException {
        Optional<CustomerId> customer = last.map(Rank::customer);
        if (query.by().isEmpty()) {
            Sql sql = new Sql().add(select).add(prefix.in(" from ${prefix}customer c where 1 = 1"));
            return byId(session, sql, query.where(), customer, limit);
        }
        SortKey key = new SortKey(prefix, columns, query.by().get());
        Optional<Cell> value = last.flatMap(Rank::value);
        List<Found> rows = new ArrayList<>();
        if (last.isEmpty() || value.isPresent()) {
            rows.addAll(valued(session, key, query.where(), value, customer, limit));
            customer = Optional.empty();
        }
        if (rows.size() < limit) {
            Sql sql = new Sql().add(select);
            key.fromMissing(sql);
            rows.addAll(byId(session, sql, query.where(), customer, limit - rows.size()));
        }
        return rows;
    }

    private List<Found> valued(
            Session session,
            SortKey key,
            Criterion where,
            Optional<Cell> value,
            Optional<CustomerId> customer,
            long limit)
            throws SQLException {
        Sql sql = new Sql().add(select);
        key.fromValued(value, customer, sql);
        criteria.write(where, sql.add(" and "));
        key.orderValued(sql);
        return session.query(sql.add(" limit ").number(limit), tables.customers()::inColumns);
    }

    private List<Found> byId(Session session, Sql sql, Criterion where, Optional<CustomerId> after, long limit)
            throws SQLException {
        after.ifPresent(customer -> sql.add(" and c.id > ").id(customer));
        criteria.write(where, sql.add(" and "));
        return session.query(sql.add(" order by c.id limit ").number(limit), tables.customers()::inColumns);
    }

    Totals total(Session session, Criterion where, Optional<Attribute<Long>> amount) throws SQLException {
        if (amount.isEmpty()) {
            return new Totals(count(session, where), 0);
        }
        Attribute<Long> summed = amount.get();
        Optional<Column> column = columns.of(summed.name(), summed.type());
        String number = column.map(own -> "c." + own.sql()).orElse("o.number");
        Sql sql = new Sql().add("select count(*), " + dialect.sum(number) + prefix.in(" from ${prefix}customer c"));
        if (column.isEmpty()) {
            sql.add(prefix.in(" left join ${prefix}attribute o on o.customer = c.id and o.name = "));
            sql.text(summed.name());
        }
        criteria.write(where, sql.add(" where "));
        return session.query(sql, CustomerSearch::totals).get(0);
    }

    private long count(Session session, Criterion where) throws SQLException {
        Sql sql = new Sql().add("select count(*) from ");
        if (where instanceof Comparison comparison && !columns.hold(comparison.operand())) {
            // There is one such row for each customer that matches, and an index holds these rows side by side.
            criteria.writeRow(comparison, sql.add(prefix.in("${prefix}attribute a where ")));
        } else {
            criteria.write(where, sql.add(prefix.in("${prefix}customer c where ")));
        }
        return session.query(sql, ResultRow::number).get(0);
    }

    private static Totals totals(ResultRow row) throws SQLException {
        long customers = row.number();
        BigDecimal sum = row.decimalOrNull();
        BigDecimal beyond = row.decimalOrNull();
        return new Totals(
                customers,
                sum == null || beyond == null
                        ? 0
                        : sum.add(beyond.multiply(TWO_TO_32)).longValueExact());
    }
}
