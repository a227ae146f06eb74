package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Criterion.AllOf;
import io.rapport.crm.attribute.Criterion.AnyOf;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Erasure;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Totals;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
                        false,
                        Set.of(ORDERS.cell(1L), TIER.cell("another value than the stored one".replace(' ', '_'))),
                        Set.of(ORDERS.cell(2L)))));

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

    @Test
    void whoHasNoValueComesLastInBothDirections() {
        CustomerId none = newId();
        CustomerId few = newId();
        CustomerId many = newId();
        save(
                Draft.create(none),
                Draft.create(few).cells(ORDERS.cell(Long.MIN_VALUE)),
                Draft.create(many).cells(ORDERS.cell(Long.MAX_VALUE)));
        Query everyone = Query.of(Criterion.everyone());

        assertThat(ids(everyone.orderedBy(ORDERS))).containsExactly(few, many, none);
        assertThat(ids(everyone.orderedByDescending(ORDERS))).containsExactly(many, few, none);
    }

    @Test
    void everybodyIsFoundByNoConditionAndNobodyByNoAlternative() {
        List<CustomerId> all = newIds(12).stream().sorted().toList();
        save(all.stream().map(Draft::create).toArray(Draft[]::new));

        assertThat(ids(new AllOf(List.of()))).isEqualTo(all);
        assertThat(ids(new AnyOf(List.of()))).isEmpty();
        assertThat(ids(Criterion.not(new AnyOf(List.of())))).isEqualTo(all);
        assertThat(ids(Criterion.not(ORDERS.is(1L)))).isEqualTo(all);
    }

    @Test
    void everyOrderCanBeReadInPagesOfEverySize() {
        Population population = Population.of(newIds(24), new Random(3));
        save(population.drafts());
        for (Query query : Criteria.RANDOM.orders(Criterion.everyone())) {
            Walk<Found> walk = new Walk<>((cursor, limit) -> store.find(query, cursor, limit));
            for (int limit : List.of(1, 2, 5, 7, 12, 23, 24, 25, Integer.MAX_VALUE)) {
                assertThat(walk.by(limit)).as("%s by %s", query, limit).isEqualTo(population.find(query));
            }
        }
    }

    @Test
    void aPageGoesOnAfterACustomerWhoIsGone() {
        List<CustomerId> all = newIds(5);
        for (int i = 0; i < all.size(); i++) {
            save(Draft.create(all.get(i)).cells(ORDERS.cell((long) i)));
        }
        Query query = Query.of(ORDERS.isKnown()).orderedBy(ORDERS);
        Page<Found> first = store.find(query, Cursor.START, 2);
        store.erase(new Erasure(all.get(1), 1, Commit.of(List.of())));
        store.erase(new Erasure(all.get(0), 1, Commit.of(List.of())));

        assertThat(store.find(query, first.next().orElseThrow(), 9).items())
                .extracting(found -> found.stored().customer())
                .isEqualTo(all.subList(2, 5));
    }

    @Test
    void totalsCountEverybodySelectedAndAddUpWhatThereIs() {
        save(
                Draft.create(newId()).cells(TIER.cell("gold"), POINTS.cell(-5L)),
                Draft.create(newId()).cells(TIER.cell("gold"), POINTS.cell(12L)),
                Draft.create(newId()).cells(TIER.cell("gold")),
                Draft.create(newId()).cells(TIER.cell("silver"), POINTS.cell(1_000L)));

        assertThat(store.total(TIER.is("gold"), POINTS)).isEqualTo(new Totals(3, 7));
        assertThat(store.total(TIER.is("bronze"), POINTS)).isEqualTo(new Totals(0, 0));
        assertThat(store.total(TIER.is("gold"), ORDERS)).isEqualTo(new Totals(3, 0));
    }

    @Test
    void aSumThatDoesNotFitIsRefusedAndOneThatFitsInTheEndIsExact() {
        save(
                Draft.create(newId()).cells(POINTS.cell(Long.MAX_VALUE), ORDERS.cell(1L)),
                Draft.create(newId()).cells(POINTS.cell(1L), ORDERS.cell(1L)),
                Draft.create(newId()).cells(POINTS.cell(-1L)),
                Draft.create(newId()).cells(POINTS.cell(Long.MIN_VALUE)));

        assertThatThrownBy(() -> store.total(ORDERS.is(1L), POINTS)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> store.total(POINTS.lessThan(0L), POINTS)).isInstanceOf(ArithmeticException.class);
        assertThat(store.total(Criterion.everyone(), POINTS)).isEqualTo(new Totals(4, -1));
    }

    @Test
    void longAndDeepCriteriaAreAnswered() {
        CustomerId anna = newId();
        save(Draft.create(anna).cells(ORDERS.cell(400L), TIER.cell("gold")), Draft.create(newId()));
        Criterion deep = TIER.is("gold");
        for (int i = 0; i < 60; i++) {
            deep = Criterion.not(i % 2 == 0 ? deep.and(ORDERS.isKnown()) : deep.or(Criterion.not(ORDERS.isKnown())));
        }
        Criterion wide = ORDERS.isOneOf(LongStream.range(0, 500).boxed().toArray(Long[]::new));

        assertThat(ids(wide)).containsExactly(anna);
        assertThat(ids(deep)).isEqualTo(byReference(deep, anna));
        assertThat(ids(wide.and(deep.or(Criterion.not(deep))))).containsExactly(anna);
    }

    private List<CustomerId> byReference(Criterion criterion, CustomerId... candidates) {
        Set<CustomerId> all = Stream.concat(Stream.of(candidates), ids(Criterion.everyone()).stream())
                .collect(Collectors.toSet());
        return all.stream().filter(id -> criterion.test(cells(id))).sorted().toList();
    }

    private Cells cells(CustomerId customer) {
        return store.find(Query.of(Criterion.everyone()), Cursor.START, 1_000).items().stream()
                .filter(found -> found.stored().customer().equals(customer))
                .findFirst()
                .orElseThrow()
                .cells();
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
