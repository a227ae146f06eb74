package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Weeks;
import java.time.Instant;

/** Weighs evidence for a score at a moment, piece by piece or summed up; in any order, but for the rounding of doubles. */
public final class Weighing implements Exhibits {
    private final TypeTotals totals;
    private final TrustPrior prior;
    private final Instant now;
    private final Weeks weeks;
    private final String policy;

    Weighing(TypeTotals totals, TrustPrior prior, Instant now, Weeks weeks, String policy) {
        this.totals = totals;
        this.prior = prior;
        this.now = now;
        this.weeks = weeks;
        this.policy = policy;
    }

    /** Takes evidence that was summed up; weekly caps hold in it. */
    public Weighing add(EvidenceCells cells) {
        totals.add(cells);
        return this;
    }

    /** Takes one piece; weekly caps hold for all single pieces together. */
    @Override
    public void add(Evidence evidence, Instant at, String kind, String key) {
        totals.add(evidence, weeks.of(at));
    }

    /** The score of all that was taken; nothing is to be added after it was asked for. */
    public TrustAssessment assessment() {
        return new TrustAssessment(prior, totals.byType(), now, policy);
    }
}
