package io.rapport.crm.kernel;

import io.rapport.crm.attribute.Cells;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.Belongings;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.StoredProfile;
import java.time.Instant;
import java.util.Set;

/** A snapshot is one customer as of a moment. It was read at once and does not change. */
public final class Snapshot {
    private final Setup setup;
    private final StoredProfile stored;
    private final Profile profile;
    private final Instant asOf;

    Snapshot(Setup setup, StoredProfile stored) {
        this(setup, stored, Profile.fromBytes(stored.profile()), setup.now());
    }

    private Snapshot(Setup setup, StoredProfile stored, Profile profile, Instant asOf) {
        this.setup = setup;
        this.stored = stored;
        this.profile = profile;
        this.asOf = asOf;
    }

    /**
     * Returns the same customer at another moment: how what is known stands then, what is late and what has faded. What
     * happened after that moment is not left out. Nothing is read.
     */
    public Snapshot at(Instant moment) {
        return new Snapshot(setup, stored, profile, moment);
    }

    /** Returns the id that the library gave. */
    public CustomerId id() {
        return stored.customer();
    }

    /** Returns as of when: the moment at which it was read, unless another one was asked for. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns how many facts are recorded. */
    public long interactions() {
        return stored.sequence();
    }

    /** Returns all that the features know. */
    public Profile profile() {
        return profile;
    }

    /** Returns how many bytes the profile takes in the storage. */
    public int profileSize() {
        return stored.profile().size();
    }

    /** Returns what a feature knows. */
    public <S> S state(Feature<S> feature) {
        return profile.state(feature);
    }

    /** Reads how else the customer can be named, as of now. */
    public Set<Identifier> identifiers() {
        return belongings().identifiers();
    }

    /** Reads what the customer can be selected by, derived and kept attributes alike, as of now. */
    public Cells attributes() {
        return belongings().cells();
    }

    private Belongings belongings() {
        return setup.load(id(), Extent.WHOLE)
                .flatMap(StoredProfile::belongings)
                .orElse(new Belongings(Set.of(), Cells.NONE));
    }

    /** Returns the id and the number of facts. */
    @Override
    public String toString() {
        return id() + ", " + interactions() + " interactions";
    }
}
