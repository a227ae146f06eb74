package io.rapport.crm.storage;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Ref;
import java.util.Optional;
import java.util.Set;

/**
 * A history says which facts are meant: those of a customer, about something, or both.
 *
 * @param customer whose facts; everybody's if absent
 * @param about facts about at least one of these; about anything if empty
 * @param newestFirst the latest first instead of the earliest
 */
public record History(Optional<CustomerId> customer, Set<Ref> about, boolean newestFirst) {
    /**
     * Copies the references.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if neither a customer nor a reference is given
     */
    public History {
        about = Set.copyOf(about);
        Require.that(
                customer.isPresent() || !about.isEmpty(), "history", "of nobody about nothing", "name one of them");
    }

    /** Returns all facts of a customer, the earliest first. */
    public static History of(CustomerId customer) {
        return new History(Optional.of(customer), Set.of(), false);
    }

    /** Returns all facts about something, the earliest first. */
    public static History about(Ref ref) {
        return new History(Optional.empty(), Set.of(ref), false);
    }

    /** Returns the same facts, the latest first. */
    public History reversed() {
        return new History(customer, about, !newestFirst);
    }
}
