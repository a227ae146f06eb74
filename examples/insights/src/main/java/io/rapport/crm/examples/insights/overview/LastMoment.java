package io.rapport.crm.examples.insights.overview;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.value.ValueAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is late and what has faded is told as of this moment. It is now, or the end of the last day that is known if
 * that has passed: of a shop of long ago everything would be late by now.
 */
public final class LastMoment {
    private LastMoment() {}

    /**
     * Finds the moment; it is absent if there are no customers.
     *
     * @param lastDay the last day that counts; that of the latest purchase if absent
     */
    public static Optional<Instant> of(Crm crm, Optional<LocalDate> lastDay) {
        return crm.customers().orderedByDescending(ValueAttributes.LAST_PURCHASE).page(Cursor.START, 1).items().stream()
                .findFirst()
                .map(latest -> of(crm, latest, lastDay.or(latest.value()::lastPurchase)));
    }

    private static Instant of(Crm crm, CustomerView any, Optional<LocalDate> lastDay) {
        Instant now = any.asOf();
        return lastDay.map(day ->
                        day.plusDays(1).atStartOfDay(crm.zone()).toInstant().minusMillis(1))
                .filter(now::isAfter)
                .orElse(now);
    }
}
