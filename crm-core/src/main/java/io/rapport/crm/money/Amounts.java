package io.rapport.crm.money;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * Amounts are money of several currencies, which are kept apart and never converted. A currency that was ever added
 * stays, also with a sum of zero. Immutable; equal when the same currencies have the same sums.
 */
public final class Amounts {
    /** This is no money at all. */
    public static final Amounts NONE = new Amounts(ImmutableList.of());

    private static final Comparator<Money> BY_CODE =
            Comparator.comparing(money -> money.currency().getCurrencyCode());

    /** These are one amount for each currency, by code. */
    private final ImmutableList<Money> sums;

    private Amounts(ImmutableList<Money> sums) {
        this.sums = sums;
    }

    /** Returns one amount. */
    public static Amounts of(Money money) {
        return new Amounts(ImmutableList.of(money));
    }

    /** The sum per currency; throws {@link ArithmeticException} where one does not fit into a {@code long}. */
    public Amounts plus(Amounts other) {
        if (other.sums.isEmpty()) {
            return this;
        }
        if (sums.isEmpty()) {
            return other;
        }
        List<Money> both = new ArrayList<>(sums);
        for (Money money : other.sums) {
            int found = Collections.binarySearch(both, money, BY_CODE);
            if (found >= 0) {
                both.set(found, both.get(found).plus(money));
            } else {
                both.add(-found - 1, money);
            }
        }
        return new Amounts(ImmutableList.copyOf(both));
    }

    /** The difference per currency; throws {@link ArithmeticException} where one does not fit into a {@code long}. */
    public Amounts minus(Amounts other) {
        Amounts difference = this;
        for (Money money : other.sums) {
            difference = difference.plus(of(money.negated()));
        }
        return difference;
    }

    /** The amount in one currency, zero if there was none. */
    public Money in(Currency currency) {
        return sums.stream()
                .filter(money -> money.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }

    /** Returns the currencies, by code. */
    public Set<Currency> currencies() {
        return sums.stream().map(Money::currency).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns one amount for each currency, by code. */
    public List<Money> toList() {
        return sums;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amounts amounts && amounts.sums.equals(sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    /** Returns, for example, {@code [10.00 EUR, 5 JPY]}. */
    @Override
    public String toString() {
        return sums.toString();
    }
}
