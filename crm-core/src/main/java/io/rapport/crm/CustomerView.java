package io.rapport.crm;

import io.rapport.crm.care.Care;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.engagement.EngagementHistory;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.privacy.PrivacyHistory;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.value.CustomerValue;
import java.time.Instant;
import java.util.Set;

/** A view is one customer as of a moment, as all rooms see the customer. It was read at once and does not change. */
public final class CustomerView {
    private final Crm crm;
    private final Snapshot snapshot;

    CustomerView(Crm crm, Snapshot snapshot) {
        this.crm = crm;
        this.snapshot = snapshot;
    }

    /** Returns what the services of rooms take, those of an application too. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Returns the same customer at another moment: how what is known stands then, what is late and what has faded. What
     * happened after that moment is not left out; for that see {@link io.rapport.crm.trust.TrustService#trend}. Nothing
     * is read.
     */
    public CustomerView at(Instant moment) {
        return new CustomerView(crm, snapshot.at(moment));
    }

    /** Returns the id that the library gave. */
    public CustomerId id() {
        return snapshot.id();
    }

    /** Returns as of when: the moment at which it was read, unless another one was asked for. */
    public Instant asOf() {
        return snapshot.asOf();
    }

    /** Returns how many facts are recorded. */
    public long interactions() {
        return snapshot.interactions();
    }

    /** Returns how many bytes the profile takes in the storage. */
    public int profileSize() {
        return snapshot.profileSize();
    }

    /** Reads how else the customer can be named. */
    public Set<Identifier> identifiers() {
        return snapshot.identifiers();
    }

    /** Returns what the customer has been worth so far. */
    public CustomerValue value() {
        return crm.value().of(snapshot);
    }

    /** Returns what the customer did beyond buying. */
    public EngagementHistory engagement() {
        return crm.engagement().history(snapshot);
    }

    /** Returns what the company promised, and what the customer came with. */
    public Care care() {
        return crm.care().of(snapshot);
    }

    /** Tells whether the customer has reason to trust the company, and why. */
    public TrustAssessment trust() {
        return crm.trust().of(snapshot);
    }

    /** Returns what the customer allowed, and what was done with it. */
    public PrivacyHistory privacy() {
        return crm.privacy().of(snapshot);
    }

    /** Returns what a feature knows, whosever it is. */
    public <S> S state(Feature<S> feature) {
        return snapshot.state(feature);
    }

    /** Returns the id and the number of facts. */
    @Override
    public String toString() {
        return snapshot.toString();
    }
}
