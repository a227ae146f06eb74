package io.rapport.crm.trust;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.trust.EvidenceType.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** An assessment is a customer's score of trust in the company at a moment, with what it rests on. */
public final class TrustAssessment {
    private final TrustScore score;
    private final SortedMap<String, TypeTally> types;
    private final Instant asOf;
    private final String policy;

    TrustAssessment(TrustPrior prior, SortedMap<String, TypeTally> types, Instant asOf, String policy) {
        this.score = new TrustScore(prior, TrustEvidence.ofConduct(types.values()));
        this.types = types;
        this.asOf = asOf;
        this.policy = policy;
    }

    /** Returns the score. */
    public TrustScore score() {
        return score;
    }

    /** Returns the moment of the score. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns the {@link TrustPolicy#fingerprint} of the policy by which the score was made. */
    public String policy() {
        return policy;
    }

    /** Tells whether there is enough evidence to name the band of the score. */
    public boolean isSufficient() {
        return score.confidence() >= TrustScore.SUFFICIENT;
    }

    /**
     * Lists what each type of evidence has done to the score, the strongest first. The points add up to the score less
     * that of the prior.
     */
    public List<Contribution> contributions() {
        Attribution attribution = new Attribution(score);
        return of(Role.CONDUCT).entrySet().stream()
                .map(entry -> contribution(entry.getKey(), entry.getValue(), attribution))
                .sorted(Contribution.STRONGEST_FIRST)
                .toList();
    }

    private static Contribution contribution(String name, TypeTally evidence, Attribution attribution) {
        EvidenceType type = evidence.type();
        double points = attribution.points(TrustEvidence.of(type, evidence.tally()));
        return new Contribution(name, type.label(name), evidence.pieces(), points);
    }

    /** Returns how the customer responded, by the name of the type of response. It is no part of the score. */
    public Map<String, TypeTally> responses() {
        return ImmutableMap.copyOf(of(Role.RESPONSE));
    }

    private Map<String, TypeTally> of(Role role) {
        return Maps.filterValues(types, one -> one.type().role() == role);
    }

    /** Returns all evidence, by the name of its type. */
    SortedMap<String, TypeTally> types() {
        return types;
    }

    /** Says in sentences why the score is as it is, the strongest reason first. */
    public List<Reason> reasons() {
        return contributions().stream().map(Contribution::reason).toList();
    }

    /** Reads like {@code 58 of 100 (45 to 71), working trust}. */
    @Override
    public String toString() {
        ScoreDistribution distribution = score.distribution();
        return String.format(
                Locale.ROOT,
                "%.0f of 100 (%.0f to %.0f), %s",
                score.score(),
                distribution.quantile(0.05),
                distribution.quantile(0.95),
                isSufficient()
                        ? score.band().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        : "not enough evidence");
    }
}
