package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Criterion.AllOf;
import io.rapport.crm.attribute.Criterion.AnyOf;
import io.rapport.crm.attribute.Criterion.Comparison;
import io.rapport.crm.attribute.Criterion.Comparison.Operator;
import io.rapport.crm.attribute.Criterion.Known;
import io.rapport.crm.attribute.Criterion.Not;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Totals;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Faults in whom a criterion selects and in what is added up. */
@CaughtBy({"Queries", "Totalling", "Finding"})
final class QueryMutants {
    private QueryMutants() {}

    static final class TakesMoreForAtLeast extends Mutant {
        TakesMoreForAtLeast() {
            super(sound -> new Misread(sound, each -> operator(each, Operator.GREATER, Operator.GREATER_OR_EQUAL)));
        }
    }

    static final class TakesAtMostForLess extends Mutant {
        TakesAtMostForLess() {
            super(sound -> new Misread(sound, each -> operator(each, Operator.LESS_OR_EQUAL, Operator.LESS)));
        }
    }

    /** As SQL does: nothing is known of a comparison with null, nor of its complement. */
    static final class LeavesMissingValuesOutOfTheComplement extends Mutant {
        LeavesMissingValuesOutOfTheComplement() {
            super(sound -> new Misread(
                    sound,
                    each -> each instanceof Not not && not.criterion() instanceof Comparison comparison
                            ? each.and(new Known(comparison.operand().attribute(), comparison.type()))
                            : each));
        }
    }

    static final class TakesOrForAnd extends Mutant {
        TakesOrForAnd() {
            super(sound -> new Misread(
                    sound,
                    each -> each instanceof AllOf all && all.criteria().size() > 1 ? new AnyOf(all.criteria()) : each));
        }
    }

    static final class TakesNoConditionForNobody extends Mutant {
        TakesNoConditionForNobody() {
            super(sound -> new Misread(
                    sound,
                    each -> each instanceof AllOf all && all.criteria().isEmpty() ? new AnyOf(List.of()) : each));
        }
    }

    /** Large numbers that are equal only as {@code double} are taken for equal. */
    static final class ComparesNumbersInFloatingPoint extends Mutant {
        ComparesNumbersInFloatingPoint() {
            super(sound -> new Misread(sound, each -> {
                boolean equal = each instanceof Comparison comparison && comparison.operator() == Operator.EQUAL;
                if (!equal || !(((Comparison) each).operand() instanceof Cell.Numeric number)) {
                    return each;
                }
                Attribute<Long> attribute = Attribute.number(number.attribute());
                return number.value() > Long.MAX_VALUE - 512 ? attribute.atLeast(Long.MAX_VALUE - 512) : each;
            }));
        }
    }

    static final class AddsUpEverybody extends Mutant {
        AddsUpEverybody() {
            super(sound -> new Delegate(sound) {
                @Override
                public Totals total(Criterion where, Optional<Attribute<Long>> amount) {
                    return new Totals(
                            sound.total(where, amount).customers(),
                            sound.total(Criterion.everyone(), amount).sum());
                }
            });
        }
    }

    static final class CountsOnlyWhoHasAnAmount extends Mutant {
        CountsOnlyWhoHasAnAmount() {
            super(sound -> new Delegate(sound) {
                @Override
                public Totals total(Criterion where, Optional<Attribute<Long>> amount) {
                    return sound.total(
                            amount.map(sum -> where.and(sum.isKnown())).orElse(where), amount);
                }
            });
        }
    }

    static final class CountsEverybodyWhenThereIsNothingToAddUp extends Mutant {
        CountsEverybodyWhenThereIsNothingToAddUp() {
            super(sound -> new Delegate(sound) {
                @Override
                public Totals total(Criterion where, Optional<Attribute<Long>> amount) {
                    return sound.total(amount.isPresent() ? where : Criterion.everyone(), amount);
                }
            });
        }
    }

    static final class AddsUpBeyondTheGreatestNumber extends Mutant {
        AddsUpBeyondTheGreatestNumber() {
            super(sound -> new Adding(sound, false));
        }
    }

    static final class OverflowsOnTheWayToASumThatFits extends Mutant {
        OverflowsOnTheWayToASumThatFits() {
            super(sound -> new Adding(sound, true));
        }
    }

    private static Criterion operator(Criterion criterion, Operator read, Operator taken) {
        return criterion instanceof Comparison comparison && comparison.operator() == read
                ? new Comparison(comparison.type(), taken, comparison.operand())
                : criterion;
    }

    /** Misreads every part of a criterion. */
    private static final class Misread extends Delegate {
        private final UnaryOperator<Criterion> reading;

        Misread(CrmStorage sound, UnaryOperator<Criterion> reading) {
            super(sound);
            this.reading = reading;
        }

        @Override
        public Page<Found> find(Query query, Cursor after, int limit) {
            return sound.find(new Query(read(query.where()), query.by()), after, limit);
        }

        private Criterion read(Criterion criterion) {
            if (criterion instanceof Not not) {
                return reading.apply(new Not(read(not.criterion())));
            } else if (criterion instanceof AllOf all) {
                return reading.apply(
                        new AllOf(all.criteria().stream().map(this::read).toList()));
            } else if (criterion instanceof AnyOf any) {
                return reading.apply(
                        new AnyOf(any.criteria().stream().map(this::read).toList()));
            } else {
                return reading.apply(criterion);
            }
        }
    }

    /** Adds up in 64 bits, one after the other. */
    private static final class Adding extends Delegate {
        private final boolean careful;

        Adding(CrmStorage sound, boolean careful) {
            super(sound);
            this.careful = careful;
        }

        @Override
        public Totals total(Criterion where, Optional<Attribute<Long>> amount) {
            long sum = 0;
            List<Found> selected =
                    sound.find(Query.of(where), Cursor.START, Integer.MAX_VALUE).items();
            for (Found found : selected) {
                long value = amount.flatMap(found.cells()::get).orElse(0L);
                sum = careful ? Math.addExact(sum, value) : sum + value;
            }
            return new Totals(selected.size(), sum);
        }
    }
}
