package io.rapport.crm.value;

import io.rapport.crm.money.Amounts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * This is what a customer has been worth so far. Amounts are those of goods after discount, without tax and shipping;
 * currencies are kept apart. Days are those of the business time zone.
 *
 * @param orders how many purchases
 * @param returns how many returns
 * @param purchaseDays on how many days something was bought
 * @param firstPurchase the first of these days, if there is one
 * @param lastPurchase the latest of these days, if there is one
 * @param gross everything bought
 * @param refunded everything refunded, as positive amounts
 * @param net bought less refunded: the historic value
 */
public record CustomerValue(
        long orders,
        long returns,
        long purchaseDays,
        Optional<LocalDate> firstPurchase,
        Optional<LocalDate> lastPurchase,
        Amounts gross,
        Amounts refunded,
        Amounts net) {
    /** The value that follows from a history. */
    public static CustomerValue of(PurchaseHistory history) {
        DaySet days = history.days();
        return new CustomerValue(
                history.orders(),
                history.returns(),
                days.size(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.first()),
                days.isEmpty() ? Optional.empty() : Optional.of(days.last()),
                history.gross(),
                history.refunded(),
                history.net());
    }
}
