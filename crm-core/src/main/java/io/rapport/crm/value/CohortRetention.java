package io.rapport.crm.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Says who comes back. Customers who first bought in the same month are a cohort; it is followed up to the month in
 * which anybody bought last, which may not be over yet.
 *
 * @param cohorts for each month of a first purchase, how many of its customers bought in that month (all of them), in
 *     the next month, and so on; the first month first
 */
public record CohortRetention(SortedMap<YearMonth, List<Long>> cohorts) {
    /** Copies the cohorts. */
    public CohortRetention {
        SortedMap<YearMonth, List<Long>> copy = new TreeMap<>();
        cohorts.forEach((month, counts) -> copy.put(month, List.copyOf(counts)));
        cohorts = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Counts cohorts.
     *
     * @param customers the days on which each customer bought; who never bought does not count
     */
    public static CohortRetention of(Stream<DaySet> customers) {
        SortedMap<YearMonth, List<Long>> cohorts = new TreeMap<>();
        customers.filter(days -> !days.isEmpty()).forEach(days -> {
            YearMonth first = YearMonth.from(days.first());
            List<Long> counts = cohorts.computeIfAbsent(first, month -> new ArrayList<>());
            monthsSince(first, days).forEach(months -> {
                extend(counts, months + 1);
                counts.set(months, counts.get(months) + 1);
            });
        });
        YearMonth last = cohorts.entrySet().stream()
                .map(cohort -> cohort.getKey().plusMonths(cohort.getValue().size() - 1))
                .max(YearMonth::compareTo)
                .orElse(YearMonth.of(1970, 1));
        cohorts.forEach((first, counts) -> extend(counts, Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1));
        return new CohortRetention(cohorts);
    }

    /**
     * Returns which part of the customers bought again so many months after the month of their first purchase. Cohorts
     * that are too young to tell are left out; absent if all are.
     *
     * @param months from 0
     */
    public OptionalDouble retention(int months) {
        List<List<Long>> old = cohorts.values().stream()
                .filter(counts -> counts.size() > months)
                .toList();
        long customers = old.stream().mapToLong(counts -> counts.get(0)).sum();
        long active = old.stream().mapToLong(counts -> counts.get(months)).sum();
        return old.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) active / customers);
    }

    private static Stream<Integer> monthsSince(YearMonth first, DaySet days) {
        return days.stream()
                .map((LocalDate day) -> Math.toIntExact(ChronoUnit.MONTHS.between(first, YearMonth.from(day))))
                .distinct();
    }

    private static void extend(List<Long> counts, int size) {
        while (counts.size() < size) {
            counts.add(0L);
        }
    }
}
