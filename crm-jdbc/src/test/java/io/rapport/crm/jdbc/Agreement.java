package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Verification;
import io.rapport.crm.profile.Due;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Whether everything that a database holds agrees: profiles with the log, and all rows with these two. */
final class Agreement {
    private Agreement() {}

    static void check(Database kind, DataSource database) {
        assertThat(kind.damage(database)).as("damage").isEqualTo("ok");
        try (Crm crm = BusyShop.over(database)) {
            List<CustomerView> all = crm.customers().stream().toList();
            for (CustomerView view : all) {
                Verification verification = crm.verify(view.id()).orElseThrow();
                assertThat(verification.differing()).as("differs for %s", view).isEmpty();
                assertThat(verification.interactions()).as("facts of %s", view).isEqualTo(view.interactions());
                assertThat(derived(view.snapshot().attributes().toCollection()))
                        .as("attributes of %s", view)
                        .containsExactlyInAnyOrderElementsOf(derived(
                                crm.kernel().features().cells(view.snapshot().profile())));
            }
            assertThat(PlainSql.rows(database, "select customer, kind, ref_kind, ref_key, due_at from crm_due"))
                    .as("dues")
                    .containsExactlyInAnyOrderElementsOf(dues(crm, all));
            assertThat(PlainSql.rows(
                            database,
                            "select kind, ref_key, customer, occurred_at, recorded_for, sequence from crm_ref"))
                    .as("what facts are about")
                    .containsExactlyInAnyOrderElementsOf(refs(database));
            Set<String> ids =
                    all.stream().map(view -> view.id().value().toString()).collect(Collectors.toSet());
            for (String table : List.of("identifier", "interaction", "attribute")) {
                Set<String> owners = new HashSet<>();
                PlainSql.rows(database, "select distinct customer from crm_" + table)
                        .forEach(row -> owners.add(row.get(0)));
                assertThat(ids).as("owners in crm_%s", table).containsAll(owners);
            }
        }
    }

    /** Scores are kept beside what follows from facts. */
    private static List<Cell> derived(Collection<? extends Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.attribute().startsWith("trust"))
                .map(Cell.class::cast)
                .toList();
    }

    private static List<List<String>> dues(Crm crm, List<CustomerView> all) {
        List<List<String>> dues = new ArrayList<>();
        for (CustomerView view : all) {
            for (Due due : crm.kernel().features().dues(view.snapshot().profile())) {
                dues.add(List.of(
                        view.id().value().toString(),
                        due.kind(),
                        due.about().kind(),
                        due.about().key(),
                        Long.toString(due.at().toEpochMilli())));
            }
        }
        return dues;
    }

    private static List<List<String>> refs(DataSource database) {
        List<List<String>> refs = new ArrayList<>();
        JdbcStorage storage = JdbcStorage.of(database);
        Optional<Cursor> after = Optional.of(Cursor.START);
        while (after.isPresent()) {
            Page<Recorded> page = storage.feed(after.get(), 1_000);
            for (Recorded fact : page.items()) {
                for (Ref ref : fact.about()) {
                    refs.add(List.of(
                            ref.kind(),
                            ref.key(),
                            fact.customer().value().toString(),
                            Long.toString(fact.occurredAt().toEpochMilli()),
                            fact.recordedFor().value().toString(),
                            Long.toString(fact.sequence())));
                }
            }
            after = page.next();
        }
        return refs;
    }
}
