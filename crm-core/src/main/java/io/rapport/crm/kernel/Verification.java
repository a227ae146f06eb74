package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import java.util.Set;

/**
 * A verification tells whether a stored profile is what the log says.
 *
 * @param customer whose profile it is
 * @param interactions how many facts the log holds
 * @param differing the features whose state differs; empty if all is well, otherwise rebuild them
 */
public record Verification(CustomerId customer, long interactions, Set<String> differing) {
    /** Copies the set. */
    public Verification {
        differing = Set.copyOf(differing);
    }

    /** Tells whether the profile is what the log says. */
    public boolean holds() {
        return differing.isEmpty();
    }
}
