package io.rapport.crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.interaction.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RfmTest {
    private static final RfmWindow ALL = RfmWindow.until(LocalDate.parse("2026-01-01"), Currency.getInstance("EUR"));
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aCutOffIsTheValueAtTheNearestRank() {
        RfmCutoffs cutoffs = cutoffs(LongStream.rangeClosed(1, 7)
                .mapToObj(n -> new RfmMeasure(n, n, n * 100))
                .toList());

        assertThat(cutoffs.recency()).containsExactly(2L, 3L, 5L, 6L);
        assertThat(cutoffs.monetary()).containsExactly(200L, 300L, 500L, 600L);
        assertThat(cutoffs.customers()).isEqualTo(7);
        assertThat(cutoffs.score(new RfmMeasure(2, 2, 200))).hasToString("5-1-1");
        assertThat(cutoffs.score(new RfmMeasure(3, 7, 601))).hasToString("4-5-5");
        assertThat(cutoffs.score(new RfmMeasure(7, 1, -5))).hasToString("1-1-1");
    }

    @Property
    void equalValuesGetEqualMarksAndMoreIsNeverWorse(
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 0, max = 9) Long> values) {
        List<RfmMeasure> base =
                values.stream().map(v -> new RfmMeasure(v, v, v)).toList();
        RfmCutoffs cutoffs = cutoffs(base);
        for (long v = 1; v <= 9; v++) {
            RfmScore less = cutoffs.score(new RfmMeasure(v - 1, v - 1, v - 1));
            RfmScore more = cutoffs.score(new RfmMeasure(v, v, v));
            assertThat(more.frequency()).isGreaterThanOrEqualTo(less.frequency());
            assertThat(more.recency()).isLessThanOrEqualTo(less.recency());
        }
        RfmClasses classes = RfmClasses.of(base.stream().map(cutoffs::score).toList());
        assertThat(classes.frequency().stream().mapToLong(n -> n).sum()).isEqualTo(values.size());
        assertThat(values).containsAll(cutoffs.frequency());
    }

    @Test
    void recencyAndFrequencyAreCountedTogether() {
        RfmClasses classes = RfmClasses.of(
                List.of(new RfmScore(5, 1, 3), new RfmScore(5, 1, 4), new RfmScore(5, 5, 5), new RfmScore(1, 2, 1)));

        assertThat(classes.recencyByFrequency())
                .containsExactly(
                        List.of(0L, 1L, 0L, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L, 0L),
                        List.of(2L, 0L, 0L, 0L, 1L));
        assertThat(classes.best()).isEqualTo(1);
    }

    @Test
    void theAnswerNamesTheRuleTheCutOffsAndSharedValues() {
        List<RfmMeasure> manyOnce = IntStream.range(0, 100)
                .mapToObj(n -> new RfmMeasure(n, n < 50 ? 1 : n, n))
                .toList();

        Explained<RfmStanding> standing =
                RfmStanding.of(new RfmMeasure(3, 60, 99), cutoffs(manyOnce), RfmSegments.USUAL);

        assertThat(standing.value().score()).isEqualTo(new RfmScore(5, 4, 5));
        assertThat(standing.value().segment()).isEqualTo("champions");
        assertThat(standing.reasons())
                .extracting(Reason::text)
                .anyMatch(text -> text.contains("there are 4 classes"))
                .contains("recency 5 of 5: bought 3 days ago, cut-offs [19, 39, 59, 79]")
                .anyMatch(text -> text.startsWith("monetary 5 of 5: spent 0.99 EUR, cut-offs [0.19 EUR,"));
        assertThat(standing.reasons())
                .extracting(Reason::code)
                .containsExactly("rfm.recency", "rfm.frequency", "rfm.monetary", "rfm.segment");
    }

    @Test
    void everybodyFallsUnderSomeRule() {
        for (int mark = 0; mark < 125; mark++) {
            RfmScore score = new RfmScore(1 + mark / 25, 1 + mark / 5 % 5, 1 + mark % 5);
            assertThat(RfmSegments.USUAL.of(score).matches(score)).isTrue();
        }
        assertThatThrownBy(() -> new RfmSegments(List.of(new RfmSegments.Rule("best", 5, 5, 5, 5, 5))))
                .hasMessageContaining("rfm.rules");
    }

    @Test
    void cutOffsAreADocumentAndMayBeSetByHand() {
        RfmCutoffs byHand = new RfmCutoffs(
                ALL.lastDays(365), 10, NOW, List.of(1L, 2L, 3L, 4L), List.of(1L, 1L, 2L, 9L), List.of(0L, 1L, 2L, 3L));

        assertThat(Json.read("cutoffs", Json.write(byHand), RfmCutoffs.class)).isEqualTo(byHand);
        assertThatThrownBy(
                        () -> new RfmCutoffs(ALL, 1, NOW, List.of(1L, 2L, 3L), byHand.frequency(), byHand.monetary()))
                .hasMessageContaining("rfm.recency");
        assertThatThrownBy(
                        () -> new RfmCutoffs(ALL, 1, NOW, byHand.recency(), List.of(2L, 1L, 3L, 4L), byHand.monetary()))
                .hasMessageContaining("rfm.frequency");
        assertThatThrownBy(() -> cutoffs(List.of())).hasMessageContaining("rfm.customers");
    }

    @Test
    void aWindowEndsOnItsDayAndHoldsAsManyDaysAsItSays() {
        RfmWindow week = ALL.lastDays(7);

        assertThat(week.includes(LocalDate.parse("2026-01-01"))).isTrue();
        assertThat(week.includes(LocalDate.parse("2025-12-26"))).isTrue();
        assertThat(week.includes(LocalDate.parse("2025-12-25"))).isFalse();
        assertThat(week.includes(LocalDate.parse("2026-01-02"))).isFalse();
    }

    private static RfmCutoffs cutoffs(List<RfmMeasure> base) {
        return RfmCutoffs.of(ALL, base, NOW);
    }
}
