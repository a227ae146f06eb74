package io.rapport.crm.examples.insights.overview;

import io.rapport.crm.care.Promise;
import io.rapport.crm.customer.CustomerId;
import java.time.Instant;
import java.util.Comparator;

/**
 * A promise is overdue when its time is over and it is not fulfilled.
 *
 * @param customer to whom it was made
 * @param promise its key
 * @param due when it should have been fulfilled
 */
public record OverduePromise(CustomerId customer, String promise, Instant due) {
    static final Comparator<OverduePromise> LONGEST_FIRST = Comparator.comparing(OverduePromise::due)
            .thenComparing(OverduePromise::promise)
            .thenComparing(OverduePromise::customer);

    static OverduePromise of(CustomerId customer, Promise promise) {
        return new OverduePromise(customer, promise.key(), promise.due());
    }
}
