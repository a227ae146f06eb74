package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.DueEntry;
import io.rapport.crm.storage.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads and writes the table of what is to be done. */
final class DueTable {
    private final String write;
    private final String delete;
    private final String deleteAll;
    private final String until;

    DueTable(SqlDialect dialect, Prefix prefix) {
        this.write = dialect.insertOrReplace(
                prefix.in("${prefix}due"),
                List.of("customer", "kind", "ref_kind", "ref_key"),
                List.of("customer", "kind", "ref_kind", "ref_key", "due_at"));
        this.delete =
                prefix.in("delete from ${prefix}due where customer = ? and kind = ? and ref_kind = ? and ref_key = ?");
        this.deleteAll = prefix.in("delete from ${prefix}due where customer = ?");
        this.until = prefix.in("""
                select customer, kind, ref_kind, ref_key, due_at from ${prefix}due
                where kind = ? and due_at <= ?
                order by kind, due_at, customer, ref_kind, ref_key
                limit ?
                """);
    }

    void write(Session session, List<Change> changes) throws SQLException {
        List<CustomerId> emptied = new ArrayList<>();
        List<Owned<Due>> removed = new ArrayList<>();
        List<Owned<Due>> written = new ArrayList<>();
        for (Change change : changes) {
            if (change.dues().wholly()) {
                emptied.add(change.customer());
            }
            change.dues().removed().forEach(due -> removed.add(new Owned<>(change.customer(), due)));
            change.dues().added().forEach(due -> written.add(new Owned<>(change.customer(), due)));
        }
        session.batch(deleteAll, emptied, Params::id);
        session.batch(delete, removed, DueTable::bindKey);
        session.batch(
                write,
                written,
                (params, due) -> bindKey(params, due).number(due.item().at().toEpochMilli()));
    }

    List<DueEntry> until(Session session, String kind, Instant until, int limit) throws SQLException {
        return session.query(
                this.until,
                params -> params.text(kind).number(until.toEpochMilli()).number(limit),
                row -> new DueEntry(
                        row.id(),
                        new Due(row.text(), new Ref(row.text(), row.text()), Instant.ofEpochMilli(row.number()))));
    }

    void delete(Session session, Collection<CustomerId> customers) throws SQLException {
        session.batch(deleteAll, customers, Params::id);
    }

    private static Params bindKey(Params params, Owned<Due> due) throws SQLException {
        return params.id(due.customer())
                .text(due.item().kind())
                .text(due.item().about().kind())
                .text(due.item().about().key());
    }
}
