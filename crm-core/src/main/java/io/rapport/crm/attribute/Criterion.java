package io.rapport.crm.attribute;

import java.util.List;

/**
 * A criterion says which customers are meant. It has one meaning, {@link #test}, and every storage adapter selects what
 * it selects. A comparison with a missing value is false; {@code not} is the complement, so it is true there.
 */
public sealed interface Criterion {
    /**
     * A customer's value must compare with a given one.
     *
     * @param type how the attribute is stored
     * @param operator how they must compare
     * @param operand the attribute, and what its value is compared with
     */
    record Comparison(Attribute.Type type, Operator operator, Cell operand) implements Criterion {
        /** The operator says how a customer's value must compare with the operand. */
        public enum Operator {
            /** The value must be the same. */
            EQUAL,
            /** The value must be smaller. */
            LESS,
            /** The value must be smaller or the same. */
            LESS_OR_EQUAL,
            /** The value must be greater. */
            GREATER,
            /** The value must be greater or the same. */
            GREATER_OR_EQUAL;

            boolean accepts(int comparison) {
                return switch (this) {
                    case EQUAL -> comparison == 0;
                    case LESS -> comparison < 0;
                    case LESS_OR_EQUAL -> comparison <= 0;
                    case GREATER -> comparison > 0;
                    case GREATER_OR_EQUAL -> comparison >= 0;
                };
            }
        }
    }

    /**
     * There is a value.
     *
     * @param attribute the name of the attribute
     * @param type how it is stored
     */
    record Known(String attribute, Attribute.Type type) implements Criterion {}

    /**
     * A criterion must not hold: this is its complement.
     *
     * @param criterion what must not hold
     */
    record Not(Criterion criterion) implements Criterion {}

    /**
     * All hold; with none, everybody is meant.
     *
     * @param criteria what must hold
     */
    record AllOf(List<Criterion> criteria) implements Criterion {
        /** Copies the list. */
        public AllOf {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * At least one holds; with none, nobody is meant.
     *
     * @param criteria what may hold
     */
    record AnyOf(List<Criterion> criteria) implements Criterion {
        /** Copies the list. */
        public AnyOf {
            criteria = List.copyOf(criteria);
        }
    }

    /** Means everybody. */
    static Criterion everyone() {
        return new AllOf(List.of());
    }

    /** Means those who meet both criteria. */
    default Criterion and(Criterion other) {
        return equals(everyone()) ? other : new AllOf(List.of(this, other));
    }

    /** Means those who meet either criterion, or both. */
    default Criterion or(Criterion other) {
        return new AnyOf(List.of(this, other));
    }

    /** Means those who do not meet a criterion. */
    static Criterion not(Criterion criterion) {
        return new Not(criterion);
    }

    /** Tells whether a customer with these attributes is meant. */
    default boolean test(Cells cells) {
        if (this instanceof Comparison comparison) {
            return cells.cell(comparison.operand.attribute())
                    .map(cell -> comparison.operator.accepts(Cell.compare(cell, comparison.operand)))
                    .orElse(false);
        } else if (this instanceof Known known) {
            return cells.cell(known.attribute).isPresent();
        } else if (this instanceof Not not) {
            return !not.criterion.test(cells);
        } else if (this instanceof AllOf all) {
            return all.criteria.stream().allMatch(criterion -> criterion.test(cells));
        } else {
            return ((AnyOf) this).criteria.stream().anyMatch(criterion -> criterion.test(cells));
        }
    }
}
