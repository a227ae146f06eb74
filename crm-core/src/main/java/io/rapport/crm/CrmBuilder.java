package io.rapport.crm;

import io.rapport.crm.care.CareFeature;
import io.rapport.crm.care.CarePolicy;
import io.rapport.crm.contact.ContactPolicy;
import io.rapport.crm.contact.ProfilingPolicy;
import io.rapport.crm.engagement.EngagementFeature;
import io.rapport.crm.failure.Require;
import io.rapport.crm.privacy.PrivacyFeature;
import io.rapport.crm.privacy.PrivacyPolicy;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Features;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.trust.EvidenceMapping;
import io.rapport.crm.trust.TrustEngine;
import io.rapport.crm.trust.TrustFeature;
import io.rapport.crm.trust.TrustPolicy;
import io.rapport.crm.value.ValueFeature;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** How a {@link Crm} is opened. */
public final class CrmBuilder {
    private final CrmStorage storage;
    private final ZoneId zone;
    private final List<Feature<?>> features = new ArrayList<>();
    private final Set<String> retired = new HashSet<>();
    private InstantSource clock = InstantSource.system();
    private Supplier<UUID> ids = UUID::randomUUID;
    private Tombstones tombstones = Tombstones.NONE;
    private CarePolicy care;
    private PrivacyPolicy privacy = PrivacyPolicy.usual();
    private ContactPolicy contact = ContactPolicy.usual();
    private ProfilingPolicy profiling = ProfilingPolicy.usual();
    private EvidenceMapping evidence = EvidenceMapping.usual();
    private TrustEngine trust = TrustEngine.of(TrustPolicy.usual());
    private boolean rebuilding;

    CrmBuilder(CrmStorage storage, ZoneId zone) {
        this.storage = storage;
        this.zone = zone;
        this.care = CarePolicy.usual(zone);
    }

    /** Takes the time from another clock than the system's. */
    public CrmBuilder clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /** Takes ids of new customers from another generator than {@link UUID#randomUUID}. */
    public CrmBuilder ids(Supplier<UUID> generator) {
        this.ids = generator;
        return this;
    }

    /** Takes care of promises and cases by another policy than the usual one. */
    public CrmBuilder care(CarePolicy policy) {
        this.care = policy;
        return this;
    }

    /** Allows and judges messages and uses of data by another policy than the usual one. */
    public CrmBuilder privacy(PrivacyPolicy policy) {
        this.privacy = policy;
        return this;
    }

    /** Decides by another policy than the usual one when customers may be contacted. */
    public CrmBuilder contact(ContactPolicy policy) {
        this.contact = policy;
        return this;
    }

    /** Decides by another policy than the usual one what customers may be asked. */
    public CrmBuilder profiling(ProfilingPolicy policy) {
        this.profiling = policy;
        return this;
    }

    /** Finds evidence of trust in other facts, too. */
    public CrmBuilder evidence(EvidenceMapping mapping) {
        this.evidence = mapping;
        return this;
    }

    /** Scores trust by another policy than the usual one. */
    public CrmBuilder trust(TrustPolicy policy) {
        this.trust = TrustEngine.of(policy);
        return this;
    }

    /** Plugs in a feature of the application. */
    public CrmBuilder feature(Feature<?> feature) {
        features.add(feature);
        return this;
    }

    /**
     * Remembers erased facts by a keyed hash of their ids, so that they cannot come back.
     *
     * @param key a secret of the application, at least 16 bytes, kept outside the database; always the same
     */
    public CrmBuilder erasureKey(byte[] key) {
        Require.that(key.length >= 16, "erasure_key", key.length + " bytes", "give at least 16");
        this.tombstones = Tombstones.keyed(key.clone());
        return this;
    }

    /** Folds the profiles again where a feature is new, or its format or settings have changed. Stop other writers first. */
    public CrmBuilder rebuilding() {
        this.rebuilding = true;
        return this;
    }

    /** Gives up a feature that the profiles still hold; plugging it in later asks for a rebuild. */
    public CrmBuilder retiring(String feature) {
        retired.add(feature);
        return this;
    }

    /**
     * Opens the front door.
     *
     * @throws io.rapport.crm.failure.CrmException if the stored profiles do not fit the features and their settings
     */
    public Crm open() {
        Rooms rooms = new Rooms(
                new CareFeature(care, zone),
                care,
                privacy,
                contact,
                profiling,
                new TrustFeature(evidence, zone),
                trust);
        List<Feature<?>> all = new ArrayList<>(List.of(
                new ValueFeature(zone), new EngagementFeature(), new PrivacyFeature(), rooms.care(), rooms.trust()));
        all.addAll(features);
        Kernel kernel = new Kernel(storage, Features.of(all), rooms, zone, clock, ids, tombstones);
        new FeatureRegister(kernel).admit(retired, rebuilding);
        return new Crm(kernel);
    }
}
