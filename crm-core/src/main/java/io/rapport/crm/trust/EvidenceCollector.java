package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Weeks;
import io.rapport.crm.interaction.Ref;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the evidence for a score at a moment, piece by piece or summed up. The order makes no difference but for the
 * rounding of doubles. Evidence of types that the policy does not know is left out.
 */
public final class EvidenceCollector implements Exhibits {
    private final TrustEngine engine;
    private final Instant now;
    private final Weeks weeks;
    private final long week;
    private final Map<String, TypeCollector> types = new HashMap<>();
    /** This is the type of the piece before. Pieces of a type often follow each other. */
    private String latestName = "";

    private Optional<TypeCollector> latest = Optional.empty();

    EvidenceCollector(TrustEngine engine, Instant now, Weeks weeks) {
        this.engine = engine;
        this.now = now;
        this.weeks = weeks;
        this.week = weeks.of(now);
    }

    /** Takes evidence that was summed up. Weekly caps hold in it. */
    public EvidenceCollector add(EvidenceCells cells) {
        for (String name : cells.types()) {
            type(name).ifPresent(type -> cells.forEach(name, type::add));
        }
        return this;
    }

    /** Takes one piece. Weekly caps hold for all single pieces together. */
    @Override
    public void add(Evidence evidence, Instant at, Ref source) {
        if (!evidence.type().equals(latestName)) {
            latestName = evidence.type();
            latest = type(latestName);
        }
        latest.ifPresent(type -> type.add(evidence, weeks.of(at)));
    }

    /** Scores all that was taken. Nothing is to be added after that. */
    public TrustAssessment assessment() {
        SortedMap<String, TypeTally> tallies = new TreeMap<>();
        types.forEach((name, type) -> tallies.put(name, type.tally()));
        return new TrustAssessment(engine.prior(), tallies, now, engine.fingerprint());
    }

    private Optional<TypeCollector> type(String name) {
        return Optional.ofNullable(types.get(name))
                .or(() -> engine.weighting(name).map(weighting -> {
                    TypeCollector first = new TypeCollector(weighting, week);
                    types.put(name, first);
                    return first;
                }));
    }
}
