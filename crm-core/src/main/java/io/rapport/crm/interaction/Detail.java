package io.rapport.crm.interaction;

import io.rapport.crm.customer.Identifier;
import java.util.Optional;
import java.util.Set;

/**
 * A detail says what happened. It is a record: immutable, with {@code equals} over its content. The library brings a
 * shared vocabulary ({@link Purchase}, {@link Contacted}, ...); an application adds its own through a
 * {@link DetailType}.
 *
 * <p>A detail with personal data keeps it out of its {@code toString}.
 */
public interface Detail {
    /**
     * Returns what it is about by itself, such as a purchase about its order; added to the references the caller gives.
     */
    default Set<Ref> refs() {
        return Set.of();
    }

    /** Identifiers that it states of the customer; they are added to those that name the customer. */
    default Set<Identifier> identifiers() {
        return Set.of();
    }

    /**
     * Returns what of it may stay when the person is erased, so that the company's totals hold: money and counts,
     * nothing that leads back to the person. Nothing, unless the detail says otherwise.
     */
    default Optional<Detail> remainder() {
        return Optional.empty();
    }
}
