package io.rapport.crm.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CriterionTest {
    private static final Attribute<Long> ORDERS = Attribute.number("orders");
    private static final Attribute<LocalDate> LAST = Attribute.day("last_purchase");
    private static final Attribute<Month> BIRTHDAY = Attribute.word("birthday", Month.class);
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final Cells ANNA = Cells.of(List.of(ORDERS.cell(5L), LAST.cell(MAY), BIRTHDAY.cell(Month.JUNE)));

    @Test
    void aValueIsComparedWithTheGivenOne() {
        assertThat(meant(
                        ORDERS.is(5L),
                        ORDERS.atLeast(5L),
                        ORDERS.atMost(5L),
                        ORDERS.between(5L, 5L),
                        LAST.before(MAY.plusDays(1))))
                .containsOnly(true);
        assertThat(meant(ORDERS.is(4L), ORDERS.lessThan(5L), ORDERS.moreThan(5L), LAST.before(MAY), LAST.after(MAY)))
                .containsOnly(false);
        assertThat(BIRTHDAY.isOneOf(Month.MAY, Month.JUNE).test(ANNA)).isTrue();
    }

    @Test
    void aComparisonWithAMissingValueIsFalseAndNotIsTheComplement() {
        Attribute<String> tier = Attribute.token("tier");

        assertThat(tier.is("gold").test(ANNA)).isFalse();
        assertThat(Criterion.not(tier.is("gold")).test(ANNA)).isTrue();
        assertThat(tier.isKnown().test(ANNA)).isFalse();
        assertThat(tier.is("gold").or(ORDERS.isKnown()).test(ANNA)).isTrue();
        assertThat(tier.is("gold").and(ORDERS.isKnown()).test(ANNA)).isFalse();
    }

    @Test
    void everybodyIsMeantByNoConditionAndNobodyByNoAlternative() {
        assertThat(Criterion.everyone().test(Cells.NONE)).isTrue();
        assertThat(new Criterion.AnyOf(List.of()).test(ANNA)).isFalse();
    }

    @Test
    void aMissingValueComesLastInEitherDirection() {
        Cells bert = Cells.of(List.of(ORDERS.cell(7L)));
        for (Query query : List.of(
                Query.of(Criterion.everyone()).orderedBy(ORDERS),
                Query.of(Criterion.everyone()).orderedByDescending(ORDERS))) {
            List<Cells> ordered = Stream.of(Cells.NONE, ANNA, bert)
                    .sorted(query.by().orElseThrow().comparator())
                    .toList();
            assertThat(ordered.get(2)).isEqualTo(Cells.NONE);
            assertThat(ordered.get(query.by().orElseThrow().descending() ? 0 : 1))
                    .isEqualTo(bert);
        }
    }

    @Test
    void valuesComeBackAndAnAttributeHasOne() {
        assertThat(ANNA.get(LAST)).contains(MAY);
        assertThat(ANNA.get(BIRTHDAY)).contains(Month.JUNE);
        assertThatThrownBy(() -> Cells.of(List.of(ORDERS.cell(1L), ORDERS.cell(2L))))
                .hasMessageContaining("attribute.orders");
        assertThatThrownBy(() -> Attribute.token("tier").is("Gold")).hasMessageContaining("attribute.tier");
    }

    private static Stream<Boolean> meant(Criterion... criteria) {
        return Stream.of(criteria).map(criterion -> criterion.test(ANNA));
    }
}
