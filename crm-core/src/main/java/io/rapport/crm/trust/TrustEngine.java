package io.rapport.crm.trust;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCell;
import io.rapport.crm.evidence.Weeks;
import io.rapport.crm.trust.EvidenceType.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

/**
 * Scores evidence by a policy, starting from a prior. It is immutable, and a score is a pure function of the evidence
 * and the time.
 */
public final class TrustEngine {
    private final TrustPolicy policy;
    private final TrustPrior prior;
    private final String fingerprint;
    private final ImmutableMap<String, Weighting> weightings;

    private TrustEngine(
            TrustPolicy policy, TrustPrior prior, String fingerprint, ImmutableMap<String, Weighting> weightings) {
        this.policy = policy;
        this.prior = prior;
        this.fingerprint = fingerprint;
        this.weightings = weightings;
    }

    /**
     * Makes an engine that scores by this policy and knows nothing beforehand: its prior is {@link TrustPrior#neutral}.
     */
    public static TrustEngine of(TrustPolicy policy) {
        return new TrustEngine(policy, TrustPrior.neutral(), policy.fingerprint(), Weighting.byType(policy.types()));
    }

    /** Makes the same engine with another prior. */
    public TrustEngine withPrior(TrustPrior other) {
        return new TrustEngine(policy, other, fingerprint, weightings);
    }

    /** Returns the policy, which says how evidence counts. */
    public TrustPolicy policy() {
        return policy;
    }

    /**
     * Begins a score at a moment.
     *
     * @param zone in which weeks are counted
     */
    public EvidenceCollector collector(Instant now, ZoneId zone) {
        return new EvidenceCollector(this, now, Weeks.in(zone));
    }

    /**
     * Explains the score at a moment by what each piece of evidence has done to it. The work is linear in the number of
     * pieces.
     *
     * @param books evidence as it was gathered in several places, with its pieces
     * @param zone in which weeks are counted
     */
    public TrustExplanation explain(Collection<TrustExplanation.Book> books, Instant now, ZoneId zone) {
        EvidenceCollector evidence = collector(now, zone);
        books.forEach(book -> evidence.add(book.cells()));
        TrustExplanation.Collector pieces = new TrustExplanation.Collector(this, evidence.assessment(), Weeks.in(zone));
        books.forEach(book -> book.exhibits().forEach(exhibit -> pieces.add(exhibit, book.cells())));
        return pieces.explanation();
    }

    /**
     * Returns what one piece of conduct counts in a week. The pieces add up to the whole, but for rounding.
     *
     * @param cell the evidence of which it is part
     * @param week see {@link Weeks}; later evidence counts as if it were of this week
     */
    TrustEvidence conduct(Evidence piece, EvidenceCell cell, long week) {
        return weighting(piece.type())
                .filter(weighting -> weighting.type().role() == Role.CONDUCT)
                .map(weighting -> {
                    double factor = weighting.factor(cell.week(), cell.weeks(), cell.size(), week);
                    Tally tally = new Tally(piece.favourable() * factor, piece.unfavourable() * factor);
                    return TrustEvidence.of(weighting.type(), tally);
                })
                .orElse(TrustEvidence.NONE);
    }

    /** Returns how much evidence of a type counts. It is absent if the policy does not know the type. */
    Optional<Weighting> weighting(String type) {
        return Optional.ofNullable(weightings.get(type));
    }

    TrustPrior prior() {
        return prior;
    }

    String fingerprint() {
        return fingerprint;
    }
}
