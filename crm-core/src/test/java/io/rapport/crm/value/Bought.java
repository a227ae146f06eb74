package io.rapport.crm.value;

import io.rapport.crm.money.Amounts;
import io.rapport.crm.money.Money;
import java.time.LocalDate;

/** Histories in a word. */
final class Bought {
    private static final Money TEN = Money.of("10.00", "EUR");

    private Bought() {}

    /** Ten euros on each of these days. */
    static PurchaseHistory on(LocalDate... days) {
        PurchaseHistory history = PurchaseHistory.EMPTY;
        for (LocalDate day : days) {
            history = history.merge(new PurchaseHistory(
                    DaySet.of(day), Amounts.of(TEN), FirstDay.of(day, TEN), Amounts.NONE, FirstDay.NONE, 1, 0));
        }
        return history;
    }
}
