package io.rapport.crm;

import io.rapport.crm.care.Care;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.engagement.EngagementFeature;
import io.rapport.crm.engagement.EngagementHistory;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.privacy.PrivacyFeature;
import io.rapport.crm.privacy.PrivacyHistory;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustEngine;
import io.rapport.crm.trust.TrustExplanation;
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
        this(kernel, stored, Profile.fromBytes(stored.profile()), kernel.now());
    }

    private CustomerView(Kernel kernel, StoredProfile stored, Profile profile, Instant asOf) {
        this.kernel = kernel;
        this.stored = stored;
        this.profile = profile;
        this.asOf = asOf;
    }

    /** The same customer with another past, as of another moment. */
    CustomerView having(Profile other, Instant moment) {
        return new CustomerView(kernel, stored, other, moment);
    }

    /**
     * The same customer at another moment: how what is known stands then, what is late and what has faded. What happened after
     * that moment is not left out; for that see {@link TrustService#trend}. No read.
     */
    public CustomerView at(Instant moment) {
        return having(profile, moment);
    }

    /** The library's id. */
    public CustomerId id() {
        return stored.customer();
    }

    /** As of when: the moment at which it was read, unless another one was asked for. */
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

    /** What the company promised, and what the customer came with. */
    public Care care() {
        return conduct().care();
    }

    /** Whether the customer has reason to trust the company, and why. */
    public TrustAssessment trust() {
        return trust(kernel.rooms().trustEngine());
    }

    /** The same, starting from another prior. */
    TrustAssessment trust(TrustEngine engine) {
        return conduct().assess(engine);
    }

    /** The same piece by piece, with the log that it comes from. */
    TrustExplanation explainTrust(TrustEngine engine, Iterable<Interaction> log) {
        return conduct().explain(engine, log);
    }

    private Conduct conduct() {
        return new Conduct(kernel, profile, asOf);
    }

    Profile profile() {
        return profile;
    }

    /** What the customer allowed, and what was done with it. */
    public PrivacyHistory privacy() {
        return state(new PrivacyFeature());
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
