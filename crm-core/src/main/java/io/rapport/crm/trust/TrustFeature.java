package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.EvidenceCellsCodec;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Weeks;
import io.rapport.crm.evidence.Witness;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.profile.Summary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Plugs evidence of trust into the kernel: that of the facts which speak for themselves. The rules that find it and the
 * time zone are baked in. What it counts is for the {@link TrustPolicy} to say when a score is asked for.
 */
public final class TrustFeature implements Witness<EvidenceCells> {
    private final EvidenceMapping mapping;
    private final ZoneId zone;

    /** Finds evidence by the {@link EvidenceMapping} of the settings. */
    public TrustFeature(Settings settings) {
        this.mapping = settings.or(EvidenceMapping.usual());
        this.zone = settings.zone();
    }

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public String settings() {
        return zone.getId() + " " + mapping.names();
    }

    @Override
    public Codec<EvidenceCells> codec() {
        return new EvidenceCellsCodec();
    }

    @Override
    public Summary<EvidenceCells> summary() {
        return new Summary<>() {
            @Override
            public EvidenceCells empty() {
                return EvidenceCells.NONE;
            }

            @Override
            public EvidenceCells of(Interaction fact) {
                List<Evidence> pieces = mapping.evidence(fact);
                return pieces.isEmpty()
                        ? EvidenceCells.NONE
                        : EvidenceCells.of(Weeks.in(zone).of(fact.occurredAt()), pieces);
            }

            @Override
            public EvidenceCells merge(EvidenceCells one, EvidenceCells other) {
                return one.plus(other);
            }
        };
    }

    /** Says nothing, because all evidence of single facts is summed up. */
    @Override
    public void testify(EvidenceCells evidence, Instant asOf, Exhibits exhibits) {}

    @Override
    public EvidenceCells past(EvidenceCells evidence) {
        return evidence;
    }

    @Override
    public void recall(EvidenceCells evidence, Iterable<Interaction> log, Exhibits exhibits) {
        log.forEach(fact -> mapping.tell(fact, exhibits));
    }
}
