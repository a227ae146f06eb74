package io.rapport.crm;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Summary;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.ValueFeature;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Purchase histories of parts of the log: of a window, of the past, of each month. The profile cannot tell them, because
 * it keeps no amounts by day; so the log is read once, customer by customer.
 */
final class PurchaseLog {
    private final Kernel kernel;
    private final Summary<PurchaseHistory> summary;

    PurchaseLog(Kernel kernel) {
        this.kernel = kernel;
        this.summary = new ValueFeature(kernel.zone()).summary();
    }

    /**
     * Splits each customer's history by the day.
     *
     * @param part to which part a day belongs
     * @param use gets all parts of one customer at once
     */
    <K> void split(Function<LocalDate, K> part, Consumer<Map<K, PurchaseHistory>> use) {
        new CustomerLogs(kernel).ofAll(ofOne -> use.accept(parts(ofOne, part)));
    }

    /** Each customer's history within a window; nothing for a customer without a fact in it. */
    void within(Predicate<LocalDate> includes, Consumer<PurchaseHistory> use) {
        split(includes::test, ofOne -> {
            PurchaseHistory within = ofOne.get(true);
            if (within != null) {
                use.accept(within);
            }
        });
    }

    /** One customer's history within a window. */
    PurchaseHistory within(CustomerId customer, Predicate<LocalDate> includes) {
        return parts(new CustomerLogs(kernel).of(customer), includes::test).getOrDefault(true, summary.empty());
    }

    private <K> Map<K, PurchaseHistory> parts(Collection<Interaction> facts, Function<LocalDate, K> part) {
        Map<K, PurchaseHistory> parts = new HashMap<>();
        for (Interaction fact : facts) {
            K key = part.apply(LocalDate.ofInstant(fact.occurredAt(), kernel.zone()));
            parts.merge(key, summary.of(fact), summary::merge);
        }
        return parts;
    }
}
