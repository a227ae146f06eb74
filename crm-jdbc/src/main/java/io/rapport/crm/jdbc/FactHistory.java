package io.rapport.crm.jdbc;

import com.google.common.collect.Lists;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Position;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads facts in order, directly from an index, so that a page costs the same wherever it begins. */
final class FactHistory {
    /** The greatest number of references in one statement. */
    private static final int REFS = 50;

    private final Prefix prefix;
    private final String select;

    FactHistory(Prefix prefix) {
        this.prefix = prefix;
        this.select = "select " + FactTable.SELECTED + " from ";
    }

    Page<Recorded> history(Session session, History history, Cursor after, int limit) throws SQLException {
        Optional<Position> last = position(after);
        // One fact more than was asked for shows whether there is a next page.
        Collection<Recorded> facts = history.about().isEmpty()
                ? ofCustomer(session, history.customer().orElseThrow(), history.newestFirst(), last, limit + 1L)
                : about(session, history, last, limit + 1L);
        return page(facts, limit);
    }

    /**
     * Reads the whole log: first the remaining facts of the customer at whom the cursor stands, then those of the
     * customers that follow.
     */
    Page<Recorded> feed(Session session, Cursor after, int limit) throws SQLException {
        Optional<Position> last = position(after);
        List<Recorded> facts = new ArrayList<>();
        Sql others = new Sql().add(select).add(prefix.in("${prefix}interaction i"));
        if (last.isPresent()) {
            CustomerId customer = last.get().customer();
            facts.addAll(ofCustomer(session, customer, false, last, limit + 1L));
            others.add(" where i.customer > ").id(customer);
        }
        if (facts.size() <= limit) {
            order(others, "i.customer, ", false, limit + 1L - facts.size());
            facts.addAll(session.query(others, FactTable::read));
        }
        return page(facts, limit);
    }

    private List<Recorded> ofCustomer(
            Session session, CustomerId customer, boolean newestFirst, Optional<Position> last, long limit)
            throws SQLException {
        Sql sql = new Sql().add(select).add(prefix.in("${prefix}interaction i where i.customer = "));
        beyond(last, newestFirst, sql.id(customer));
        order(sql, newestFirst ? "i.customer desc, " : "i.customer, ", newestFirst, limit);
        return session.query(sql, FactTable::read);
    }

    /**
     * Reads the facts about some references. Those of everybody are found in the table of references, and those of one
     * customer among the facts of that customer.
     */
    private Collection<Recorded> about(Session session, History history, Optional<Position> last, long limit)
            throws SQLException {
        Comparator<Recorded> order = history.newestFirst() ? Recorded.BY_TIME.reversed() : Recorded.BY_TIME;
        TreeSet<Recorded> facts = new TreeSet<>(order);
        for (List<Ref> refs : Lists.partition(List.copyOf(history.about()), REFS)) {
            Sql sql = history.customer().isPresent()
                    ? ofCustomerAbout(history.customer().get(), refs, history.newestFirst(), last, limit)
                    : ofAnybodyAbout(refs, history.newestFirst(), last, limit);
            facts.addAll(session.query(sql, FactTable::read));
        }
        return facts.stream().limit(limit).toList();
    }

    private Sql ofCustomerAbout(
            CustomerId customer, List<Ref> refs, boolean newestFirst, Optional<Position> last, long limit) {
        Sql sql = new Sql().add(select).add(prefix.in("${prefix}interaction i where i.customer = "));
        beyond(last, newestFirst, sql.id(customer));
        String separator = " and (";
        for (Ref ref : refs) {
            // Each reference has its own condition with the whole primary key: H2 looks up nothing less than that.
            sql.add(separator).add(prefix.in("exists (select 1 from ${prefix}ref r where r.kind = "));
            sql.text(ref.kind()).add(" and r.ref_key = ").text(ref.key());
            sql.add(" and r.occurred_at = i.occurred_at and r.recorded_for = i.recorded_for");
            sql.add(" and r.sequence = i.sequence)");
            separator = " or ";
        }
        sql.add(")");
        order(sql, newestFirst ? "i.customer desc, " : "i.customer, ", newestFirst, limit);
        return sql;
    }

    /**
     * Finds the first facts about each of some references, keeps the first of all these, and reads their whole rows.
     */
    private Sql ofAnybodyAbout(List<Ref> refs, boolean newestFirst, Optional<Position> last, long limit) {
        Sql sql = new Sql().add(select);
        String separator = "(";
        int part = 0;
        for (Ref ref : refs) {
            sql.add(separator).add("select * from (select i.customer, i.occurred_at, i.recorded_for, i.sequence");
            sql.add(prefix.in(" from ${prefix}ref i where i.kind = ")).text(ref.kind());
            sql.add(" and i.ref_key = ").text(ref.key());
            beyond(last, newestFirst, sql);
            order(sql, newestFirst ? "i.kind desc, i.ref_key desc, " : "i.kind, i.ref_key, ", newestFirst, limit);
            // Only as a part of its own, with a name, may each have an order and a limit in all databases.
            sql.add(") p" + ++part);
            separator = " union ";
        }
        sql.add(prefix.in("""
                ) k join ${prefix}interaction i on i.customer = k.customer and i.occurred_at = k.occurred_at
                and i.recorded_for = k.recorded_for and i.sequence = k.sequence\
                """));
        order(sql, "", newestFirst, limit);
        return sql;
    }

    /** Restricts a statement to what comes after the last fact of the page before. */
    private static void beyond(Optional<Position> last, boolean newestFirst, Sql sql) {
        if (last.isPresent()) {
            Position position = last.get();
            long time = position.occurredAt().toEpochMilli();
            String beyond = newestFirst ? " < " : " > ";
            // The first comparison follows from the others, but it is one for which the database can use an index.
            sql.add(" and i.occurred_at").add(newestFirst ? " <= " : " >= ").number(time);
            sql.add(" and (i.occurred_at").add(beyond).number(time);
            sql.add(" or i.recorded_for").add(beyond).id(position.recordedFor());
            sql.add(" or (i.recorded_for = ").id(position.recordedFor());
            sql.add(" and i.sequence").add(beyond).number(position.sequence()).add("))");
        }
    }

    /**
     * Orders by time, after the first columns of an index. Without these, H2 does not take the order from the index.
     */
    private static void order(Sql sql, String indexed, boolean newestFirst, long limit) {
        sql.add(" order by ").add(indexed);
        sql.add(
                newestFirst
                        ? "i.occurred_at desc, i.recorded_for desc, i.sequence desc"
                        : "i.occurred_at, i.recorded_for, i.sequence");
        sql.add(" limit ").number(limit);
    }

    private static Optional<Position> position(Cursor after) {
        return after.isStart() ? Optional.empty() : Optional.of(Position.of(after));
    }

    private static Page<Recorded> page(Collection<Recorded> facts, int limit) {
        List<Recorded> items = facts.stream().limit(limit).toList();
        return new Page<>(
                items, facts.size() > limit ? Optional.of(Position.after(items.get(limit - 1))) : Optional.empty());
    }
}
