package io.rapport.crm.jdbc;

import static io.rapport.crm.jdbc.Changes.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Totals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which attributes have a column of their own. */
class AttributeColumnsTest extends OnFreshDatabase {
    private static final Attribute<String> TIER = Attribute.token("tier");

    AttributeColumnsTest(Database kind) {
        super(kind);
    }

    @Test
    void builtInAttributesCanBeReadWithPlainSql() {
        write(JdbcStorage.of(database), Changes.ORDERS.cell(3L), Changes.LAST_PURCHASE.cell(20_000L));

        assertThat(text("select orders || ' ' || last_purchase from crm_customer"))
                .isEqualTo("3 20000");
        assertThat(text("select count(*) from crm_attribute")).isEqualTo("0");
    }

    @Test
    void anAttributeMayBeNamedLikeAColumnThatIsNone() {
        Set<Cell> cells = Stream.of("id", "version", "sequence", "survivor", "profile")
                .map(name -> Attribute.number(name).cell(7L))
                .collect(Collectors.toSet());
        JdbcStorage store = JdbcStorage.of(database);
        write(store, cells.toArray(Cell[]::new));

        assertThat(found(store, Query.of(Attribute.number("version").is(7L))))
                .extracting(Found::cells)
                .containsExactly(Cells.of(cells));
        assertThat(text("select version || ' ' || sequence from crm_customer")).isEqualTo("1 0");
    }

    @Test
    void aTokenDoesNotGoIntoAColumnOfNumbers() {
        Attribute<String> words = Attribute.token("orders");
        JdbcStorage store = JdbcStorage.of(database);
        write(store, words.cell("many"));

        assertThat(found(store, Query.of(words.is("many")))).hasSize(1);
        assertThat(found(store, Query.of(words.isKnown()).orderedByDescending(words)))
                .extracting(Found::cells)
                .containsExactly(Cells.of(List.of(words.cell("many"))));
    }

    @Test
    void theApplicationMayAddColumnsForAttributesOfItsOwn() {
        JdbcStorage.of(database);
        PlainSql.execute(database, "alter table crm_customer add column tier varchar(60)");
        PlainSql.execute(database, "alter table crm_customer add column \"ORDER\" bigint");
        JdbcStorage store = JdbcStorage.of(database);
        Attribute<Long> keyword = Attribute.number("order");
        write(store, TIER.cell("gold"), keyword.cell(5L));

        assertThat(text("select tier || \"ORDER\" from crm_customer")).isEqualTo("gold5");
        assertThat(text("select count(*) from crm_attribute")).isEqualTo("0");
        assertThat(found(store, Query.of(TIER.atLeast("gold")).orderedBy(TIER)))
                .extracting(Found::cells)
                .containsExactly(Cells.of(List.of(TIER.cell("gold"), keyword.cell(5L))));
        assertThat(store.total(TIER.is("gold"), Optional.of(keyword))).isEqualTo(new Totals(1, 5));
    }

    private static void write(JdbcStorage store, Cell... cells) {
        Delta<Cell> added = new Delta<>(false, Set.of(), Set.of(cells));
        Change change = new Change(customer(1), 0, List.of(), Bytes.of(new byte[1]), added, Delta.none(), Set.of());
        assertThat(store.commit(Commit.of(List.of(change)))).isEqualTo(new Committed());
    }

    private static List<Found> found(JdbcStorage store, Query query) {
        return store.find(query, Cursor.START, 9).items();
    }

    private String text(String sql) {
        return PlainSql.text(database, sql);
    }
}
