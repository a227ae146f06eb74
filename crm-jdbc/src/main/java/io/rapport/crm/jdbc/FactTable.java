package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the table of facts. */
final class FactTable {
    private static final List<String> KEY = List.of("source", "fact_key");
    private static final List<String> COLUMNS = List.of(
            "customer",
            "occurred_at",
            "recorded_for",
            "sequence",
            "source",
            "fact_key",
            "channel",
            "recorded_at",
            "by_kind",
            "by_key",
            "about",
            "detail_type",
            "detail_version",
            "detail");
    /** The columns that {@link #read} reads, of a table with the alias {@code i}. */
    static final String SELECTED = COLUMNS.stream().map(column -> "i." + column).collect(Collectors.joining(", "));

    private final String insert;
    private final String delete;
    private final CompositeSql find;

    FactTable(SqlDialect dialect, Prefix prefix) {
        this.insert = dialect.insertIfAbsent(prefix.in("${prefix}interaction"), KEY, COLUMNS);
        this.delete = prefix.in("delete from ${prefix}interaction where customer = ?");
        this.find = new CompositeSql(dialect, SELECTED, prefix.in("${prefix}interaction"), KEY, "");
    }

    /**
     * Inserts facts and returns those that were stored already. If there are any, the transaction must be rolled back.
     */
    List<Recorded> insert(Session session, List<Recorded> facts) throws SQLException {
        List<Recorded> present = session.unaffected(insert, facts, FactTable::bind);
        List<Recorded> known = find(session, present.stream().map(Recorded::id).toList());
        if (known.size() < present.size()) {
            throw new LostRace();
        }
        return known;
    }

    void delete(Session session, Collection<CustomerId> customers) throws SQLException {
        session.batch(delete, customers, Params::id);
    }

    private List<Recorded> find(Session session, Collection<InteractionId> ids) throws SQLException {
        return session.query(find, ids, id -> List.of(id.source(), id.key()), FactTable::read);
    }

    private static void bind(Params params, Recorded fact) throws SQLException {
        params.id(fact.customer())
                .number(fact.occurredAt().toEpochMilli())
                .id(fact.recordedFor())
                .number(fact.sequence())
                .text(fact.id().source())
                .text(fact.id().key())
                .text(fact.channel().name())
                .number(fact.recordedAt().toEpochMilli())
                .text(fact.by().map(Ref::kind).orElse(null))
                .text(fact.by().map(Ref::key).orElse(null))
                .text(lines(fact.about()))
                .text(fact.detail().type())
                .number(fact.detail().version())
                .text(fact.detail().json());
    }

    static Recorded read(ResultRow row) throws SQLException {
        CustomerId customer = row.id();
        Instant occurredAt = Instant.ofEpochMilli(row.number());
        CustomerId recordedFor = row.id();
        long sequence = row.number();
        return new Recorded(
                new InteractionId(row.text(), row.text()),
                customer,
                recordedFor,
                sequence,
                new Channel(row.text()),
                occurredAt,
                Instant.ofEpochMilli(row.number()),
                ref(row.textOrNull(), row.textOrNull()),
                refs(row.textOrNull()),
                new EncodedDetail(row.text(), (int) row.number(), row.text()));
    }

    private static Optional<Ref> ref(@Nullable String kind, @Nullable String key) {
        return kind == null || key == null ? Optional.empty() : Optional.of(new Ref(kind, key));
    }

    /**
     * Returns one reference on each line; neither part of a reference can contain a line break. The table of references
     * says the same for queries.
     */
    private static @Nullable String lines(Set<Ref> about) {
        return about.isEmpty()
                ? null
                : about.stream().sorted().map(Ref::toString).collect(Collectors.joining("\n"));
    }

    static Set<Ref> refs(@Nullable String lines) {
        return lines == null
                ? Set.of()
                : Stream.of(lines.split("\n"))
                        .map(Ref::parse)
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    }
}
