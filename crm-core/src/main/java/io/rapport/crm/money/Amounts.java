package io.rapport.crm.money;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Money of several currencies, kept apart and never converted. A currency that was ever added stays, also with a sum of
 * zero. Immutable; equal when the same currencies have the same sums.
 */
public final class Amounts {
    /** No money in no currency. */
    public static final Amounts NONE = new Amounts(ImmutableSortedMap.of());

    private static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);

    private final ImmutableSortedMap<Currency, Money> byCurrency;

    private Amounts(ImmutableSortedMap<Currency, Money> byCurrency) {
        this.byCurrency = byCurrency;
    }

    /** One amount. */
    public static Amounts of(Money money) {
        return new Amounts(ImmutableSortedMap.<Currency, Money>orderedBy(BY_CODE)
                .put(money.currency(), money)
                .build());
    }

    /** The sum per currency; throws {@link ArithmeticException} where one does not fit into a {@code long}. */
    public Amounts plus(Amounts other) {
        if (other.byCurrency.isEmpty()) {
            return this;
        }
        if (byCurrency.isEmpty()) {
            return other;
        }
        var sums = new TreeMap<Currency, Money>(BY_CODE);
        sums.putAll(byCurrency);
        other.byCurrency.forEach((currency, money) -> sums.merge(currency, money, Money::plus));
        return new Amounts(ImmutableSortedMap.copyOfSorted(sums));
    }

    /** The difference per currency; throws {@link ArithmeticException} where one does not fit into a {@code long}. */
    public Amounts minus(Amounts other) {
        Amounts difference = this;
        for (Money money : other.byCurrency.values()) {
            difference = difference.plus(of(money.negated()));
        }
        return difference;
    }

    /** The amount in one currency, zero if there was none. */
    public Money in(Currency currency) {
        Money money = byCurrency.get(currency);
        return money == null ? Money.zero(currency) : money;
    }

    /** The currencies, by code. */
    public Set<Currency> currencies() {
        return byCurrency.keySet();
    }

    /** One amount for each currency, by code. */
    public List<Money> toList() {
        return byCurrency.values().asList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amounts amounts && amounts.byCurrency.equals(byCurrency);
    }

    @Override
    public int hashCode() {
        return byCurrency.hashCode();
    }

    /** For example {@code [10.00 EUR, 5 JPY]}. */
    @Override
    public String toString() {
        return byCurrency.values().toString();
    }
}
