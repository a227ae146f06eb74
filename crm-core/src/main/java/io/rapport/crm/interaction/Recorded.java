package io.rapport.crm.interaction;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A fact as it is stored.
 *
 * @param id the caller's idempotency key
 * @param customer whose fact it is now
 * @param recordedFor whose it was when it was recorded; never rewritten
 * @param sequence its number among the facts recorded for that customer, from 1
 * @param channel the touchpoint
 * @param occurredAt when it happened, to the millisecond
 * @param recordedAt when it was stored, to the millisecond
 * @param by who acted, if it is known
 * @param about what it is about, in order
 * @param detail what happened, in its stored form
 */
public record Recorded(
        InteractionId id,
        CustomerId customer,
        CustomerId recordedFor,
        long sequence,
        Channel channel,
        Instant occurredAt,
        Instant recordedAt,
        Optional<Ref> by,
        Set<Ref> about,
        EncodedDetail detail) {
    /** The order of a history: by time, and what happened at once by (recordedFor, sequence), which never changes. */
    public static final Comparator<Recorded> BY_TIME = Comparator.comparing(Recorded::occurredAt)
            .thenComparing(Recorded::recordedFor)
            .thenComparingLong(Recorded::sequence);

    /** The fact with its detail decoded, of the customer whose it is now. */
    public Interaction fact(Detail decoded) {
        return new Interaction(id, Customer.of(customer), channel, occurredAt, by, about, decoded);
    }
}
