package io.rapport.crm.kernel;

import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.StoredProfile;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

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

    /** Reads how else the customer can be named. */
    public Set<Identifier> identifiers() {
        return setup.storage().identifiers(id());
    }

    /** Reads what the customer can be selected by, derived and kept attributes alike. */
    public Cells attributes() {
        return setup.storage().find(Query.of(Criterion.everyone()), before(id()), 1).items().stream()
                .filter(found -> found.stored().customer().equals(id()))
                .findFirst()
                .map(Found::cells)
                .orElse(Cells.NONE);
    }

    private static Cursor before(CustomerId customer) {
        long high = customer.value().getMostSignificantBits();
        long low = customer.value().getLeastSignificantBits();
        if (high == 0 && low == 0) {
            return Cursor.START;
        }
        return Cursor.of("", new UUID(low == 0 ? high - 1 : high, low - 1));
    }

    /** Returns the id and the number of facts. */
    @Override
    public String toString() {
        return id() + ", " + interactions() + " interactions";
    }
}
