package io.rapport.crm.engagement;

import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Summary;

/**
 * Plugs what customers do beyond buying into the kernel. Nothing is baked in: the host's figures apply when reading.
 */
public final class EngagementFeature implements Feature<EngagementHistory> {
    /** Makes the feature, which needs no settings. */
    public EngagementFeature() {}

    @Override
    public String name() {
        return "engagement";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Summary<EngagementHistory> summary() {
        return new EngagementSummary();
    }

    @Override
    public Codec<EngagementHistory> codec() {
        return new EngagementCodec();
    }
}
