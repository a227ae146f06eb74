package io.rapport.crm.trust;

import io.rapport.crm.decision.Reason;
import io.rapport.crm.trust.EvidenceType.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A customer's score of trust in the company at a moment, with what it rests on. */
public final class TrustAssessment {
    private final TrustScore score;
    private final Map<String, TypeTotal> totals;
    private final Instant asOf;
    private final String policy;

    TrustAssessment(TrustPrior prior, SortedMap<String, TypeTotal> totals, Instant asOf, String policy) {
        this.score = new TrustScore(prior, TypeTotals.conduct(totals.values()));
        this.totals = totals;
        this.asOf = asOf;
        this.policy = policy;
    }

    /** The score. */
    public TrustScore score() {
        return score;
    }

    /** When it was asked for. */
    public Instant asOf() {
        return asOf;
    }

    /** By which policy: {@link TrustPolicy#fingerprint}. */
    public String policy() {
        return policy;
    }

    /** Whether there is enough evidence to show a score. */
    public boolean isSufficient() {
        return score.confidence() >= TrustScore.SUFFICIENT;
    }

    /**
     * What each type of evidence has done to the score, the strongest first. The points add up to the score less that of
     * the prior.
     */
    public List<TypeShare> shares() {
        Attribution attribution = new Attribution(score);
        return totals.entrySet().stream()
                .filter(entry -> entry.getValue().type().role() == Role.CONDUCT)
                .map(entry -> TypeShare.of(entry.getKey(), entry.getValue(), attribution))
                .sorted(TypeShare.STRONGEST_FIRST)
                .toList();
    }

    /** How the customer responded, by the type of response; no part of the score. */
    public Map<String, TypeTotal> responses() {
        return totals.entrySet().stream()
                .filter(entry -> entry.getValue().type().role() == Role.RESPONSE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All evidence, by the name of its type. */
    Map<String, TypeTotal> totals() {
        return totals;
    }

    /** Why the score is as it is, in sentences, the strongest reason first. */
    public List<Reason> reasons() {
        return shares().stream().map(TypeShare::reason).toList();
    }

    /** For example {@code 58 of 100 (45 to 71), working trust}. */
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
