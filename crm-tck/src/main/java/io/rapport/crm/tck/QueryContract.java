package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Rank;
import io.rapport.crm.storage.Totals;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Every query finds, orders, pages and totals what it should; a {@link Population} is the reference. */
abstract class QueryContract extends OnFreshData {
    private Population population = new Population(List.of());

    QueryContract(Supplier<FreshData> source) {
        super(source);
    }

    @BeforeProperty
    void thereAreCustomers() {
        population = Population.of(newIds(100), new Random(1));
        save(population.drafts());
        assertThat(store.find(Query.of(Criterion.everyone()), Cursor.START, 1).items())
                .hasSize(1);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyCriterionSelectsWhatItMeansInEveryOrder(@ForAll("queries") Query query, @ForAll Random random) {
        List<Found> expected = population.find(query);

        Page<Found> all = store.find(query, Cursor.START, 1_000);
        assertThat(all.items()).isEqualTo(expected);
        assertThat(all.next()).isEmpty();
        if (!expected.isEmpty()) {
            int from = random.nextInt(expected.size());
            int limit = 1 + random.nextInt(expected.size());
            assertThat(store.find(query, Rank.after(query, expected.get(from)), limit)
                            .items())
                    .as("%s after row %s", limit, from)
                    .isEqualTo(expected.subList(from + 1, Math.min(from + 1 + limit, expected.size())));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyTotalCountsWhatTheCriterionSelectsAndIsExact(
            @ForAll("criteria") Criterion where, @ForAll("numbers") Attribute<Long> amount) {
        int selected = population.find(Query.of(where)).size();
        assertThat(store.total(where, Optional.empty())).isEqualTo(new Totals(selected, 0));
        Totals expected;
        try {
            expected = population.total(where, Optional.of(amount));
        } catch (ArithmeticException tooLarge) {
            assertThatThrownBy(() -> store.total(where, Optional.of(amount))).isInstanceOf(ArithmeticException.class);
            return;
        }
        assertThat(store.total(where, Optional.of(amount))).isEqualTo(expected);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyQueryCanBeReadInPages(@ForAll("queries") Query query, @ForAll @IntRange(min = 1, max = 40) int limit) {
        assertThat(new Walk<Found>((cursor, size) -> store.find(query, cursor, size)).by(limit))
                .isEqualTo(population.find(query));
    }

    /** Checks the random criteria, because laws about criteria that select nobody or everybody would prove little. */
    @Example
    void mostCriteriaSelectSomeButNotAll() {
        int everybody = population.customers().size();
        long some = criteria().generator(100).stream(new Random(1))
                .limit(100)
                .map(where -> store.total(where.value(), Optional.empty()).customers())
                .filter(selected -> selected > 0 && selected < everybody)
                .count();
        assertThat(some).isGreaterThan(55);
    }

    @Provide
    Arbitrary<Criterion> criteria() {
        return Criteria.nested(3);
    }

    @Provide
    Arbitrary<Query> queries() {
        return criteria().flatMap(Criteria::orderOf);
    }

    @Provide
    Arbitrary<Attribute<Long>> numbers() {
        return Arbitraries.of(Population.NUMBERS);
    }
}
