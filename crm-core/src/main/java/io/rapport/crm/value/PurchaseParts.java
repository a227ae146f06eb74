package io.rapport.crm.value;

import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Summary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells what a customer bought in parts of a time, such as each month. The profile cannot tell, as it keeps no amounts
 * by day.
 */
final class PurchaseParts {
    private PurchaseParts() {}

    /**
     * Splits a log by the day.
     *
     * @param log of one customer
     * @param zone in which days are counted
     * @param part to which part a day belongs
     */
    static <K> Map<K, PurchaseHistory> of(
            Collection<Interaction> log, ZoneId zone, Function<LocalDate, K> part, Summary<PurchaseHistory> summary) {
        Map<K, PurchaseHistory> parts = new HashMap<>();
        for (Interaction fact : log) {
            K key = part.apply(LocalDate.ofInstant(fact.occurredAt(), zone));
            parts.merge(key, summary.of(fact), summary::merge);
        }
        return parts;
    }
}
