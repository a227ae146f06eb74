package io.rapport.crm.value;

import io.rapport.crm.money.Amounts;
import io.rapport.crm.money.Money;
import java.time.LocalDate;
import java.util.Collection;

/** Makes purchase histories, each by one call. */
public final class Bought {
    private static final Money TEN = Money.of("10.00", "EUR");

    private Bought() {}

    /** Makes a history of ten euros on each of these days. */
    public static PurchaseHistory on(LocalDate... days) {
        PurchaseHistory history = PurchaseHistory.EMPTY;
        for (LocalDate day : days) {
            history = history.merge(of(day, TEN));
        }
        return history;
    }

    /** Makes a history of some amount on a day. */
    public static PurchaseHistory of(LocalDate day, Money amount) {
        return new PurchaseHistory(
                DaySet.of(day), Amounts.of(amount), FirstDay.of(day, amount), Amounts.NONE, FirstDay.NONE, 1, 0);
    }

    /** Makes a history of something on each of these days, of which the amounts are not known. */
    public static PurchaseHistory withoutAmounts(Collection<LocalDate> days, int orders) {
        DaySet set = days.stream().map(DaySet::of).reduce(DaySet.EMPTY, DaySet::union);
        return new PurchaseHistory(set, Amounts.NONE, FirstDay.NONE, Amounts.NONE, FirstDay.NONE, orders, 0);
    }

    /** Makes a history of an amount that was paid back. */
    public static PurchaseHistory paidBack(Money amount) {
        return new PurchaseHistory(DaySet.EMPTY, Amounts.NONE, FirstDay.NONE, Amounts.of(amount), FirstDay.NONE, 0, 1);
    }

    /** Returns the history of a customer who has lived both. */
    public static PurchaseHistory both(PurchaseHistory one, PurchaseHistory other) {
        return one.merge(other);
    }
}
