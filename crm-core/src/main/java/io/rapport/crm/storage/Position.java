package io.rapport.crm.storage;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Recorded;
import java.time.Instant;
import java.util.List;

/**
 * This is the place of a fact in the log, as a cursor carries it.
 *
 * @param customer whose fact it is
 * @param occurredAt when it happened
 * @param recordedFor whose it was when it was recorded
 * @param sequence its number among those
 */
public record Position(CustomerId customer, Instant occurredAt, CustomerId recordedFor, long sequence) {
    /** Returns the cursor right after a fact. */
    public static Cursor after(Recorded fact) {
        return Cursor.of(fact.customer(), fact.occurredAt().toEpochMilli(), fact.recordedFor(), fact.sequence());
    }

    /**
     * Reads a cursor that is not the start.
     *
     * @throws InvalidInputException if it was not made by {@link #after}
     */
    public static Position of(Cursor cursor) {
        List<String> parts = cursor.parts(4);
        try {
            return new Position(
                    CustomerId.parse(parts.get(0)),
                    Instant.ofEpochMilli(Long.parseLong(parts.get(1))),
                    CustomerId.parse(parts.get(2)),
                    Long.parseLong(parts.get(3)));
        } catch (NumberFormatException malformed) {
            throw new InvalidInputException("cursor", "not of a page of facts", "give back the one of the page before");
        }
    }
}
