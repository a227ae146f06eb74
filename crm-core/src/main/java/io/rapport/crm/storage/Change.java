package io.rapport.crm.storage;

import com.google.common.collect.ImmutableSet;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Due;
import java.util.List;
import java.util.Set;

/**
 * A change is what is to be written for one customer.
 *
 * @param customer whom
 * @param expectedVersion the version that must be stored, 0 to create the customer; the new version is one more
 * @param append facts to add; their sequence goes on from that of the stored profile
 * @param profile the new profile's bytes
 * @param cells how the attributes change
 * @param dues how the dues change
 * @param identifiers identifiers to add; nothing happens to those that the customer has already
 */
public record Change(
        CustomerId customer,
        long expectedVersion,
        List<Recorded> append,
        Bytes profile,
        Delta<Cell> cells,
        Delta<Due> dues,
        Set<Identifier> identifiers) {
    /** Copies the collections. */
    public Change {
        append = List.copyOf(append);
        identifiers = ImmutableSet.copyOf(identifiers);
    }
}
