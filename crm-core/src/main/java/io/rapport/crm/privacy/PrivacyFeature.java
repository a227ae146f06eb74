package io.rapport.crm.privacy;

import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Witness;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.profile.Summary;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Plugs consents, uses, disclosures and preferences into the kernel. Nothing is baked in: policy and time zone apply
 * when reading.
 */
public final class PrivacyFeature implements Witness<PrivacyHistory> {
    private final PrivacyPolicy policy;
    private final ZoneId zone;

    /** Judges uses of data by the {@link PrivacyPolicy} of the settings. */
    public PrivacyFeature(Settings settings) {
        this.policy = settings.or(PrivacyPolicy.usual());
        this.zone = settings.zone();
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Summary<PrivacyHistory> summary() {
        return new PrivacySummary();
    }

    @Override
    public Codec<PrivacyHistory> codec() {
        return new PrivacyCodec();
    }

    @Override
    public void testify(PrivacyHistory history, Instant asOf, Exhibits exhibits) {
        new PrivacyConduct(history, policy, zone, asOf).forEachExhibit(exhibits);
    }
}
