package io.rapport.crm.value;

import com.google.common.collect.ImmutableList;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * For each currency, the earliest day on which money moved and how much it was. The earlier day wins and equal days
 * add, so it is exact in any order. It is immutable.
 */
final class FirstDay {
    static final FirstDay NONE = new FirstDay(ImmutableList.of());

    private static final Comparator<Entry> BY_CODE = Comparator.comparing(Entry::code);

    /** There is one for each currency, by code. */
    private final ImmutableList<Entry> entries;

    private FirstDay(ImmutableList<Entry> entries) {
        this.entries = entries;
    }

    /** An entry says what moved in one currency, and when for the first time. */
    private record Entry(long day, Money amount) {
        String code() {
            return amount.currency().getCurrencyCode();
        }

        Entry merge(Entry other) {
            if (day != other.day) {
                return day < other.day ? this : other;
            }
            return new Entry(day, amount.plus(other.amount));
        }
    }

    static FirstDay of(LocalDate day, Money amount) {
        return new FirstDay(ImmutableList.of(new Entry(day.toEpochDay(), amount)));
    }

    FirstDay merge(FirstDay other) {
        if (other.entries.isEmpty()) {
            return this;
        }
        List<Entry> both = new ArrayList<>(entries);
        for (Entry entry : other.entries) {
            int found = Collections.binarySearch(both, entry, BY_CODE);
            if (found >= 0) {
                both.set(found, both.get(found).merge(entry));
            } else {
                both.add(-found - 1, entry);
            }
        }
        return new FirstDay(ImmutableList.copyOf(both));
    }

    /** Returns what moved in a currency on that day, if that day is the earliest; otherwise nothing. */
    long minorUnitsOn(LocalDate day, String currencyCode) {
        return entries.stream()
                .filter(entry -> entry.code().equals(currencyCode) && entry.day == day.toEpochDay())
                .mapToLong(entry -> entry.amount.minorUnits())
                .sum();
    }

    void write(StateWriter out) {
        out.count(entries.size());
        for (Entry entry : entries) {
            out.text(entry.code()).number(entry.day).number(entry.amount.minorUnits());
        }
    }

    static FirstDay read(StateReader in) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        for (int rest = in.size(); rest > 0; rest--) {
            String code = in.text();
            entries.add(new Entry(in.number(), new Money(in.number(), Money.currency(code))));
        }
        return new FirstDay(entries.build());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FirstDay firstDay && firstDay.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
