package io.rapport.crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CohortRetentionTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Test
    void aCohortIsFollowedFromItsFirstMonthToTheLastMonthOfAnybody() {
        CohortRetention retention = CohortRetention.of(Stream.of(
                days("2025-11-30", "2025-12-01", "2025-12-31"),
                days("2025-11-01", "2026-02-28"),
                days("2025-12-24"),
                DaySet.EMPTY));

        assertThat(retention.cohorts())
                .containsExactlyEntriesOf(new TreeMap<>(
                        Map.of(NOVEMBER, List.of(2L, 1L, 0L, 1L), NOVEMBER.plusMonths(1), List.of(1L, 0L, 0L))));
    }

    @Test
    void retentionLeavesOutCohortsThatAreTooYoung() {
        CohortRetention retention = CohortRetention.of(Stream.of(
                days("2025-11-05", "2025-12-05", "2026-01-05"), days("2025-11-05", "2025-12-05"), days("2025-12-05")));

        assertThat(retention.retention(0)).hasValue(1);
        assertThat(retention.retention(1).orElseThrow()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(retention.retention(2)).hasValue(0.5);
        assertThat(retention.retention(3)).isEmpty();
    }

    @Test
    void withoutPurchasesThereIsNoCohort() {
        CohortRetention nobody = CohortRetention.of(Stream.of(DaySet.EMPTY));

        assertThat(nobody.cohorts()).isEmpty();
        assertThat(nobody.retention(0)).isEmpty();
    }

    @Property
    void everybodyWhoBoughtInAMonthIsInExactlyOneCohort(
            @ForAll @Size(max = 20) List<@Size(min = 1, max = 5) List<@IntRange(max = 400) Integer>> shop) {
        List<DaySet> customers = shop.stream()
                .map(offsets -> offsets.stream()
                        .map(offset -> DaySet.of(NOVEMBER.atDay(1).plusDays(offset)))
                        .reduce(DaySet.EMPTY, DaySet::union))
                .toList();

        CohortRetention retention = CohortRetention.of(customers.stream());

        for (int offset = 0; offset <= 13; offset++) {
            YearMonth month = NOVEMBER.plusMonths(offset);
            long bought = customers.stream()
                    .filter(days -> days.stream().map(YearMonth::from).anyMatch(month::equals))
                    .count();
            assertThat(activeIn(month, retention)).isEqualTo(bought);
        }
    }

    private static long activeIn(YearMonth month, CohortRetention retention) {
        long active = 0;
        for (Map.Entry<YearMonth, List<Long>> cohort : retention.cohorts().entrySet()) {
            List<Long> counts = cohort.getValue();
            for (int since = 0; since < counts.size(); since++) {
                active += cohort.getKey().plusMonths(since).equals(month) ? counts.get(since) : 0;
            }
        }
        return active;
    }

    private static DaySet days(String... days) {
        return Stream.of(days).map(LocalDate::parse).map(DaySet::of).reduce(DaySet.EMPTY, DaySet::union);
    }
}
