package io.rapport.crm;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.engagement.EngagementFeature;
import io.rapport.crm.engagement.EngagementHistory;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.value.CustomerValue;
import io.rapport.crm.value.ValueFeature;
import java.time.Instant;
import java.util.Set;

/** One customer as of a moment. It was read at once and does not change. */
public final class CustomerView {
    private final Kernel kernel;
    private final StoredProfile stored;
    private final Profile profile;
    private final Instant asOf;

    CustomerView(Kernel kernel, StoredProfile stored) {
        this.kernel = kernel;
        this.stored = stored;
        this.profile = Profile.fromBytes(stored.profile());
        this.asOf = kernel.now();
    }

    /** The library's id. */
    public CustomerId id() {
        return stored.customer();
    }

    /** When it was read. */
    public Instant asOf() {
        return asOf;
    }

    /** How many facts are recorded. */
    public long interactions() {
        return stored.sequence();
    }

    /** How many bytes the profile takes in the storage. */
    public int profileSize() {
        return stored.profile().size();
    }

    /** How else the customer can be named; one more read. */
    public Set<Identifier> identifiers() {
        return kernel.storage().identifiers(id());
    }

    /** What the customer has been worth so far. */
    public CustomerValue value() {
        return CustomerValue.of(state(new ValueFeature(kernel.zone())));
    }

    /** What the customer did beyond buying. */
    public EngagementHistory engagement() {
        return state(new EngagementFeature());
    }

    /** What any feature knows. */
    public <S> S state(Feature<S> feature) {
        return profile.state(feature);
    }

    /** The id and the number of facts. */
    @Override
    public String toString() {
        return id() + ", " + interactions() + " interactions";
    }
}
