package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.EvidenceCellsCodec;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Weeks;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Summary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Plugs evidence of trust into the kernel: that of the facts which speak for themselves. The rules that find it and the time
 * zone are baked in; what it counts is for the {@link TrustPolicy} to say when a score is asked for.
 */
public final class TrustFeature implements Feature<EvidenceCells> {
    private final EvidenceMapping mapping;
    private final ZoneId zone;

    /**
     * Evidence by a mapping.
     *
     * @param zone the business time zone
     */
    public TrustFeature(EvidenceMapping mapping, ZoneId zone) {
        this.mapping = mapping;
        this.zone = zone;
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

    /** The evidence in a log, piece by piece. */
    public List<Exhibit> exhibits(Iterable<Interaction> log) {
        List<Exhibit> exhibits = new ArrayList<>();
        log.forEach(fact -> exhibits.addAll(mapping.exhibits(fact)));
        return exhibits;
    }
}
