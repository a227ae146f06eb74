package io.rapport.crm.examples.trustandcare;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Promised;
import java.time.Instant;

/**
 * Says what the shop can deliver.
 *
 * @param parcels how many are left
 * @param earliest by when the next one can be with a customer
 */
record Stock(int parcels, Instant earliest) {
    /** Promises a parcel by the time that is asked for, or by the first time that can be kept. */
    Decision<Promised> check(Promised asked) {
        if (parcels == 0) {
            return Decision.refused("stock.none", "There is no tea left.");
        }
        Instant due = asked.due().isBefore(earliest) ? earliest : asked.due();
        return Decision.allowed(new Promised(asked.promise(), asked.what(), due, asked.subject(), asked.stake()));
    }
}
