package io.rapport.crm.storage;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Bytes;
import java.util.Optional;

/**
 * A profile as it is stored.
 *
 * @param customer whose it is
 * @param version how often it has been written, from 1
 * @param sequence how many facts were ever recorded for the customer
 * @param profile the profile's bytes
 * @param belongings what else is stored of the customer, if it was read: see {@link Extent#WHOLE}
 */
public record StoredProfile(
        CustomerId customer, long version, long sequence, Bytes profile, Optional<Belongings> belongings) {
    /** Makes a profile alone. */
    public StoredProfile(CustomerId customer, long version, long sequence, Bytes profile) {
        this(customer, version, sequence, profile, Optional.empty());
    }

    /** The same profile with what else is stored. */
    public StoredProfile with(Belongings others) {
        return new StoredProfile(customer, version, sequence, profile, Optional.of(others));
    }
}
