package io.rapport.crm;

import io.rapport.crm.care.CareFeature;
import io.rapport.crm.engagement.EngagementFeature;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.KernelOptions;
import io.rapport.crm.privacy.PrivacyFeature;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Setting;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.trust.TrustFeature;
import io.rapport.crm.value.ValueFeature;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A builder is told how a {@link Crm} is to be opened, and opens it.
 *
 * <pre>{@code
 * Crm crm = Crm.with(storage, zone)
 *         .using(carePolicy)
 *         .using(trustPolicy)
 *         .feature(WishFeature::new)
 *         .open();
 * }</pre>
 */
public final class CrmBuilder {
    /** Makes the features that come with the library, each with the settings that it goes by. */
    private static final List<Function<Settings, Feature<?>>> USUAL = List.of(
            ValueFeature::new,
            all -> new EngagementFeature(),
            PrivacyFeature::new,
            CareFeature::new,
            TrustFeature::new);

    private final CrmStorage storage;
    private final List<Function<Settings, ? extends Feature<?>>> features = new ArrayList<>(USUAL);
    private final Set<String> retired = new HashSet<>();
    private Settings settings;
    private InstantSource clock = InstantSource.system();
    private Supplier<UUID> ids = UUID::randomUUID;
    private Optional<Bytes> erasureKey = Optional.empty();
    private boolean rebuilding;

    CrmBuilder(CrmStorage storage, ZoneId zone) {
        this.storage = storage;
        this.settings = Settings.in(zone);
    }

    /** Returns the features that come with the library, under some settings. */
    public static List<Feature<?>> usualFeatures(Settings settings) {
        List<Feature<?>> usual = new ArrayList<>();
        USUAL.forEach(plug -> usual.add(plug.apply(settings)));
        return usual;
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

    /**
     * Goes by a setting (a policy, a mapping) instead of the usual one of its class. Of several, the last one counts.
     */
    public CrmBuilder using(Setting setting) {
        this.settings = settings.with(setting);
        return this;
    }

    /** Plugs in a feature of the application. */
    public CrmBuilder feature(Feature<?> feature) {
        return feature(all -> feature);
    }

    /** Plugs in a feature of the application that goes by settings, as the features of the library do. */
    public CrmBuilder feature(Function<Settings, ? extends Feature<?>> plug) {
        features.add(plug);
        return this;
    }

    /**
     * Remembers erased facts by a keyed hash of their ids, so that they cannot come back.
     *
     * @param key a secret of the application, at least 16 bytes, kept outside the database; always the same
     */
    public CrmBuilder erasureKey(byte[] key) {
        this.erasureKey = Optional.of(Bytes.of(key.clone()));
        return this;
    }

    /**
     * Folds the profiles again where a feature is new, or its format or its settings have changed. Other writers must
     * be stopped first.
     */
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
     * @throws io.rapport.crm.failure.InvalidInputException if two features have the same name, or the erasure key is
     *     too short
     * @throws io.rapport.crm.failure.CrmException if the stored profiles do not fit the features and their settings
     */
    public Crm open() {
        List<Feature<?>> plugged = new ArrayList<>();
        features.forEach(plug -> plugged.add(plug.apply(settings)));
        return new Crm(Kernel.open(new KernelOptions(
                storage, settings, Features.of(plugged), clock, ids, erasureKey, retired, rebuilding)));
    }
}
