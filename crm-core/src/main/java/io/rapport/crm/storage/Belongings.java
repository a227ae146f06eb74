package io.rapport.crm.storage;

import com.google.common.collect.ImmutableSortedSet;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.customer.Identifier;
import java.util.Set;

/**
 * What is stored of a customer beside the profile.
 *
 * @param identifiers how the customer can be named, in order
 * @param cells all attributes
 */
public record Belongings(Set<Identifier> identifiers, Cells cells) {
    /** Copies the identifiers and puts them in order. */
    public Belongings {
        identifiers = ImmutableSortedSet.copyOf(identifiers);
    }
}
