package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Criterion.AllOf;
import io.rapport.crm.attribute.Criterion.AnyOf;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Removal;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Customers are found in order, page by page. {@link QueryContract} checks what any criterion selects. */
abstract class FindContract extends OnFreshData {
    private static final Attribute<Long> ORDERS = Attribute.number("orders");
    private static final Attribute<String> TIER = Attribute.token("tier");

    FindContract(Supplier<FreshData> source) {
        super(source);
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
    void numbersAreComparedToTheLastDigit() {
        long exact = 1L << 53; // Floating point is exact up to here.
        List<Long> numbers = List.of(
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                -exact - 1,
                -exact,
                exact,
                exact + 1,
                Long.MAX_VALUE - 1,
                Long.MAX_VALUE);
        List<CustomerId> customers = newIds(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            save(Draft.create(customers.get(i)).cells(ORDERS.cell(numbers.get(i))));
        }
        assertThat(ids(Query.of(ORDERS.isKnown()).orderedBy(ORDERS))).isEqualTo(customers);
        for (int i = 0; i < numbers.size(); i++) {
            long number = numbers.get(i);
            assertThat(ids(ORDERS.is(number))).containsExactly(customers.get(i));
            assertThat(ids(Query.of(ORDERS.lessThan(number)).orderedBy(ORDERS))).isEqualTo(customers.subList(0, i));
            assertThat(ids(Query.of(ORDERS.atMost(number)).orderedBy(ORDERS))).isEqualTo(customers.subList(0, i + 1));
        }
    }

    @Test
    void everyOrderCanBeReadInPagesOfEverySize() {
        Population population = Population.of(newIds(24), new Random(3));
        save(population.drafts());
        for (Query query : Criteria.orders(Criterion.everyone())) {
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
        store.commit(Commit.of(new Removal(all.get(1), 1)));
        store.commit(Commit.of(new Removal(all.get(0), 1)));

        assertThat(store.find(query, first.next().orElseThrow(), 9).items())
                .extracting(found -> found.stored().customer())
                .isEqualTo(all.subList(2, 5));
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
        assertThat(ids(deep)).isEqualTo(meantBy(deep));
        assertThat(ids(wide.and(deep.or(Criterion.not(deep))))).containsExactly(anna);
    }

    /** Returns those of all customers whom the criterion means. */
    private List<CustomerId> meantBy(Criterion criterion) {
        return store.find(Query.of(Criterion.everyone()), Cursor.START, 1_000).items().stream()
                .filter(found -> criterion.test(found.cells()))
                .map(found -> found.stored().customer())
                .toList();
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
