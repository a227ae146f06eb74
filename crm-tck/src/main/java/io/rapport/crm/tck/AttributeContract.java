package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Attributes are written, replaced and removed one by one, and can be selected, ordered and added up. */
abstract class AttributeContract extends OnFreshData {
    private static final Attribute<Long> ORDERS = Attribute.number("orders");
    private static final Attribute<Long> POINTS = Attribute.number("points");
    private static final Attribute<String> TIER = Attribute.token("tier");

    AttributeContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void attributesAreAddedReplacedAndRemovedByName() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        save(
                Draft.create(anna).cells(ORDERS.cell(1L), POINTS.cell(10L), TIER.cell("gold")),
                Draft.create(bert).cells(ORDERS.cell(1L), POINTS.cell(10L), TIER.cell("gold")));
        save(Draft.after(stored(anna))
                .cells(new Delta<>(
                        false, Set.of(ORDERS.cell(1L), TIER.cell("not_what_is_stored")), Set.of(ORDERS.cell(2L)))));

        assertThat(cells(anna)).isEqualTo(Cells.of(List.of(ORDERS.cell(2L), POINTS.cell(10L))));
        assertThat(cells(bert)).isEqualTo(Cells.of(List.of(ORDERS.cell(1L), POINTS.cell(10L), TIER.cell("gold"))));
    }

    @Test
    void anAttributeThatComesAgainReplacesTheOldValue() {
        CustomerId anna = newId();
        save(Draft.create(anna).cells(ORDERS.cell(1L), TIER.cell("gold")));
        save(Draft.after(stored(anna)).cells(ORDERS.cell(2L), TIER.cell("silver")));

        assertThat(cells(anna)).isEqualTo(Cells.of(List.of(ORDERS.cell(2L), TIER.cell("silver"))));
        assertThat(ids(TIER.is("gold"))).isEmpty();
        assertThat(ids(TIER.is("silver"))).containsExactly(anna);
    }

    @Test
    void aWholeNewSetReplacesEverythingKnownOrNot() {
        CustomerId anna = newId();
        save(Draft.create(anna).cells(ORDERS.cell(1L), POINTS.cell(10L), TIER.cell("gold")));
        save(Draft.after(stored(anna)).cells(Delta.wholly(Set.of(POINTS.cell(11L)))));
        assertThat(cells(anna)).isEqualTo(Cells.of(List.of(POINTS.cell(11L))));

        save(Draft.after(stored(anna)).cells(Delta.wholly(Set.of())));
        assertThat(cells(anna)).isEqualTo(Cells.NONE);
        assertThat(ids(POINTS.isKnown().or(ORDERS.isKnown()))).isEmpty();
    }

    @Test
    void aChangeThatSaysNothingOfAttributesLeavesThemAsTheyAre() {
        CustomerId anna = newId();
        save(Draft.create(anna).cells(ORDERS.cell(1L), TIER.cell("gold")));
        save(Draft.after(stored(anna)));

        assertThat(cells(anna)).isEqualTo(Cells.of(List.of(ORDERS.cell(1L), TIER.cell("gold"))));
    }

    @Test
    void theExtremesOfNumbersAndTheLongestTokensAreKept() {
        CustomerId anna = newId();
        List<Cell> cells = List.of(
                new Cell.Numeric("n".repeat(40), Long.MIN_VALUE),
                new Cell.Numeric("purchase_days", Long.MAX_VALUE),
                new Cell.Numeric("first_purchase", Long.MIN_VALUE),
                new Cell.Token("t".repeat(40), "v".repeat(60)));
        save(Draft.create(anna).cells(cells.toArray(Cell[]::new)));

        assertThat(cells(anna)).isEqualTo(Cells.of(cells));
    }

    /** Returns the attributes of a customer, and checks that a query finds the same ones. */
    private Cells cells(CustomerId customer) {
        Cells cells = belongings(customer).cells();
        assertThat(store.find(Query.of(Criterion.everyone()), Cursor.START, 1_000)
                        .items())
                .filteredOn(found -> found.stored().customer().equals(customer))
                .extracting(Found::cells)
                .containsExactly(cells);
        return cells;
    }

    private List<CustomerId> ids(Criterion criterion) {
        return ids(Query.of(criterion));
    }

    private List<CustomerId> ids(Query query) {
        return store.find(query, Cursor.START, 1_000).items().stream()
                .map(found -> found.stored().customer())
                .toList();
    }
}
