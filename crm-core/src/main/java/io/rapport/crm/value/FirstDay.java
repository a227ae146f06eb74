package io.rapport.crm.value;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.LocalDate;
import java.util.TreeMap;

/**
 * For each currency, the earliest day on which money moved and how much it was. The earlier day wins and equal days add,
 * so it is exact in any order. Immutable.
 */
final class FirstDay {
    static final FirstDay NONE = new FirstDay(ImmutableSortedMap.of());

    private final ImmutableSortedMap<String, Entry> byCurrency;

    private FirstDay(ImmutableSortedMap<String, Entry> byCurrency) {
        this.byCurrency = byCurrency;
    }

    /** What moved in one currency, and when for the first time. */
    private record Entry(long day, Money amount) {
        Entry merge(Entry other) {
            if (day != other.day) {
                return day < other.day ? this : other;
            }
            return new Entry(day, amount.plus(other.amount));
        }
    }

    static FirstDay of(LocalDate day, Money amount) {
        String code = amount.currency().getCurrencyCode();
        return new FirstDay(ImmutableSortedMap.of(code, new Entry(day.toEpochDay(), amount)));
    }

    FirstDay merge(FirstDay other) {
        if (other.byCurrency.isEmpty()) {
            return this;
        }
        TreeMap<String, Entry> merged = new TreeMap<>(byCurrency);
        other.byCurrency.forEach((code, entry) -> merged.merge(code, entry, Entry::merge));
        return new FirstDay(ImmutableSortedMap.copyOfSorted(merged));
    }

    /** What moved in a currency on that day, if that day is the earliest; otherwise nothing. */
    long minorUnitsOn(LocalDate day, String currencyCode) {
        Entry entry = byCurrency.get(currencyCode);
        return entry == null || entry.day != day.toEpochDay() ? 0 : entry.amount.minorUnits();
    }

    void write(StateWriter out) {
        out.count(byCurrency.size());
        byCurrency.forEach((code, entry) -> out.text(code).number(entry.day).number(entry.amount.minorUnits()));
    }

    static FirstDay read(StateReader in) {
        TreeMap<String, Entry> entries = new TreeMap<>();
        for (int rest = in.size(); rest > 0; rest--) {
            String code = in.text();
            entries.put(code, new Entry(in.number(), new Money(in.number(), Money.currency(code))));
        }
        return new FirstDay(ImmutableSortedMap.copyOfSorted(entries));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FirstDay firstDay && firstDay.byCurrency.equals(byCurrency);
    }

    @Override
    public int hashCode() {
        return byCurrency.hashCode();
    }

    @Override
    public String toString() {
        return byCurrency.toString();
    }
}
