package io.rapport.crm.privacy;

import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Summary;

/**
 * Plugs consents, uses, disclosures and preferences into the kernel. Nothing is baked in: policy and time zone apply when
 * reading.
 */
public final class PrivacyFeature implements Feature<PrivacyHistory> {
    /** Needs no settings. */
    public PrivacyFeature() {}

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
}
