package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;

/** Scores evidence by a policy, starting from a prior. Immutable; a pure function of the evidence and the time. */
public final class TrustEngine {
    private final TrustPolicy policy;
    private final TrustPrior prior;
    private final String fingerprint;

    private TrustEngine(TrustPolicy policy, TrustPrior prior, String fingerprint) {
        this.policy = policy;
        this.prior = prior;
        this.fingerprint = fingerprint;
    }

    /** One that starts from nothing known. */
    public static TrustEngine of(TrustPolicy policy) {
        return new TrustEngine(policy, TrustPrior.neutral(), policy.fingerprint());
    }

    /** The same with another prior. */
    public TrustEngine from(TrustPrior other) {
        return new TrustEngine(policy, other, fingerprint);
    }

    /** How evidence counts. */
    public TrustPolicy policy() {
        return policy;
    }

    /**
     * The score at a moment.
     *
     * @param books evidence as it was gathered in several places; weekly caps hold in each of them
     * @param zone in which weeks are counted
     */
    public TrustAssessment assess(Collection<EvidenceCells> books, Instant now, ZoneId zone) {
        TypeTotals totals = new TypeTotals(policy, week(now, zone));
        books.forEach(totals::add);
        return new TrustAssessment(prior, totals.byType(), now, fingerprint);
    }

    /**
     * The score at a moment, and what each piece of evidence has done to it. Linear in their number.
     *
     * @param books evidence as it was gathered in several places, with its pieces
     * @param zone in which weeks are counted
     */
    public TrustExplanation explain(Collection<TrustExplanation.Book> books, Instant now, ZoneId zone) {
        TrustAssessment assessment =
                assess(books.stream().map(TrustExplanation.Book::cells).toList(), now, zone);
        TrustExplanation.Adding explanation = new TrustExplanation.Adding(policy, assessment, week(now, zone));
        books.forEach(book -> book.exhibits().forEach(exhibit -> explanation.add(exhibit, book.cells())));
        return explanation.explanation();
    }

    static long week(Instant now, ZoneId zone) {
        return Evidence.week(now, zone);
    }
}
