package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of what facts are about. */
final class RefRows {
    private final String insert;
    private final String delete;

    RefRows(Prefix prefix) {
        this.insert = Dialect.insert(
                prefix.in("${prefix}ref"),
                List.of("kind", "ref_key", "occurred_at", "recorded_for", "sequence", "customer"));
        this.delete = prefix.in("delete from ${prefix}ref where customer = ?");
    }

    /** Inserts the references of facts that are new. */
    void insert(Session session, List<Recorded> facts) throws SQLException {
        List<About> rows = new ArrayList<>();
        facts.forEach(fact -> fact.about().forEach(ref -> rows.add(new About(ref, fact))));
        session.batch(
                insert,
                rows,
                (params, about) -> params.text(about.ref.kind())
                        .text(about.ref.key())
                        .number(about.fact.occurredAt().toEpochMilli())
                        .id(about.fact.recordedFor())
                        .number(about.fact.sequence())
                        .id(about.fact.customer()));
    }

    void delete(Session session, CustomerId customer) throws SQLException {
        session.update(delete, params -> params.id(customer));
    }

    private record About(Ref ref, Recorded fact) {}
}
