package io.rapport.crm.tck;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Criterion.AllOf;
import io.rapport.crm.attribute.Criterion.AnyOf;
import io.rapport.crm.attribute.Query;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates criteria and orders over the attributes of a {@link Population}. */
final class Criteria {
    private Criteria() {}

    /** Generates criteria that are nested at most this deep. */
    static Arbitrary<Criterion> nested(int depth) {
        if (depth == 0) {
            return simple();
        }
        Arbitrary<List<Criterion>> parts =
                Arbitraries.lazy(() -> nested(depth - 1)).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(10, simple()),
                Tuple.of(1, Arbitraries.of(Criterion.everyone(), new AnyOf(List.of()))),
                Tuple.of(5, Arbitraries.lazy(() -> nested(depth - 1)).map(Criterion::not)),
                Tuple.of(8, parts.map(AllOf::new)),
                Tuple.of(8, parts.map(AnyOf::new)));
    }

    /** Generates queries that are ordered by id, or by any attribute in either direction. */
    static Arbitrary<Query> orderOf(Criterion where) {
        return Arbitraries.of(orders(where));
    }

    /** Returns the query ordered by id, and ordered by every attribute in both directions. */
    static List<Query> orders(Criterion where) {
        Query byId = Query.of(where);
        Stream<Attribute<?>> attributes = Stream.concat(Population.NUMBERS.stream(), Population.TOKENS.stream());
        return Stream.concat(
                        Stream.of(byId),
                        attributes.flatMap(
                                attribute -> Stream.of(byId.orderedBy(attribute), byId.orderedByDescending(attribute))))
                .toList();
    }

    private static Arbitrary<Criterion> simple() {
        Arbitrary<Long> near = Combinators.combine(
                        Arbitraries.of(Population.NUMBERS_IN_USE), Arbitraries.of(-1L, 0L, 0L, 1L))
                .as(Long::sum);
        Arbitrary<String> tokens = Arbitraries.of(Population.TOKENS_IN_USE).map(token -> token);
        return Arbitraries.oneOf(
                of(Population.NUMBERS, near),
                of(Population.TOKENS, Arbitraries.oneOf(tokens, Arbitraries.of("f", "gold-", "zz"))),
                known());
    }

    private static <T> Arbitrary<Criterion> of(List<Attribute<T>> attributes, Arbitrary<T> values) {
        Arbitrary<BiFunction<Attribute<T>, T, Criterion>> comparisons = Arbitraries.of(List.of(
                Attribute::is, Attribute::lessThan, Attribute::atMost, Attribute::moreThan, Attribute::atLeast));
        return Combinators.combine(Arbitraries.of(attributes), values, comparisons)
                .as((attribute, value, comparison) -> comparison.apply(attribute, value));
    }

    private static Arbitrary<Criterion> known() {
        return Arbitraries.of(Stream.concat(
                        Population.NUMBERS.stream().map(Attribute::isKnown),
                        Population.TOKENS.stream().map(Attribute::isKnown))
                .toList());
    }
}
