package io.rapport.crm;

import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.ValueFeature;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The purchase histories of all customers, one after the other.
 *
 * @param kernel where they are
 * @param progress is told now and then how many have been read
 */
record Histories(Kernel kernel, LongConsumer progress) {
    private static final long CUSTOMERS_BETWEEN_REPORTS = 1000;

    /** With everything that ever happened, from the profiles. */
    Stream<PurchaseHistory> all() {
        ValueFeature feature = new ValueFeature(kernel.zone());
        Consumer<PurchaseHistory> report = report();
        return new Crm(kernel)
                .customers().stream().map(view -> view.state(feature)).peek(report);
    }

    /** With what happened until a day: profiles keep no amounts by day, so what was known in the past is in the log. */
    void until(LocalDate asOf, Consumer<PurchaseHistory> use) {
        if (asOf.isAfter(kernel.today())) {
            all().forEach(use);
        } else {
            new PurchaseLog(kernel).within(day -> !day.isAfter(asOf), report().andThen(use));
        }
    }

    private Consumer<PurchaseHistory> report() {
        AtomicLong read = new AtomicLong();
        return history -> {
            if (read.incrementAndGet() % CUSTOMERS_BETWEEN_REPORTS == 0) {
                progress.accept(read.get());
            }
        };
    }
}
