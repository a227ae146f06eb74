package io.rapport.crm.value;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A measure says how recently, how often and for how much a customer has bought.
 *
 * @param recency days since the latest purchase, at least 0
 * @param frequency days on which something was bought, at least 1
 * @param monetary net spend in total, in minor units; may be negative
 */
public record RfmMeasure(long recency, long frequency, long monetary) {
    /**
     * Measures a history that ends by a day; absent if nothing was bought.
     *
     * @param history purchases and returns up to and including {@code asOf}
     */
    public static Optional<RfmMeasure> of(PurchaseHistory history, LocalDate asOf, Currency currency) {
        DaySet days = history.days();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new RfmMeasure(
                        asOf.toEpochDay() - days.last().toEpochDay(),
                        days.size(),
                        history.net().in(currency).minorUnits()));
    }
}
