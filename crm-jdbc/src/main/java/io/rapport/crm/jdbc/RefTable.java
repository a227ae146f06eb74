package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Writes the table of references, which says what facts are about. */
final class RefTable {
    private final String insert;
    private final String delete;
    private final KeyedSql ofCustomers;

    RefTable(Prefix prefix) {
        this.insert = SqlDialect.insert(
                prefix.in("${prefix}ref"),
                List.of("kind", "ref_key", "occurred_at", "recorded_for", "sequence", "customer"));
        this.delete = prefix.in("""
                delete from ${prefix}ref
                where kind = ? and ref_key = ? and occurred_at = ? and recorded_for = ? and sequence = ?
                """);
        this.ofCustomers = new KeyedSql(prefix.in("""
                select about, occurred_at, recorded_for, sequence from ${prefix}interaction
                where customer in (${keys}) and about is not null
                """));
    }

    /** Inserts the references of new facts. */
    void insert(Session session, List<Recorded> facts) throws SQLException {
        List<Owned<Key>> rows = new ArrayList<>();
        for (Recorded fact : facts) {
            long occurredAt = fact.occurredAt().toEpochMilli();
            for (Ref ref : fact.about()) {
                rows.add(new Owned<>(fact.customer(), new Key(ref, occurredAt, fact.recordedFor(), fact.sequence())));
            }
        }
        session.batch(insert, rows, (params, row) -> bind(params, row.item()).id(row.customer()));
    }

    /**
     * Deletes the references of customers. Their facts must still be stored, because they say which references there
     * are.
     */
    void delete(Session session, Collection<CustomerId> customers) throws SQLException {
        List<Key> keys = session.query(ofCustomers, customers, Params::id, RefTable::keys).stream()
                .flatMap(List::stream)
                .toList();
        session.batch(delete, keys, RefTable::bind);
    }

    private static List<Key> keys(ResultRow row) throws SQLException {
        Stream<Ref> about = FactTable.refs(row.text()).stream();
        long occurredAt = row.number();
        CustomerId recordedFor = row.id();
        long sequence = row.number();
        return about.map(ref -> new Key(ref, occurredAt, recordedFor, sequence)).toList();
    }

    private static Params bind(Params params, Key key) throws SQLException {
        return params.text(key.ref.kind())
                .text(key.ref.key())
                .number(key.occurredAt)
                .id(key.recordedFor)
                .number(key.sequence);
    }

    private record Key(Ref ref, long occurredAt, CustomerId recordedFor, long sequence) {}
}
