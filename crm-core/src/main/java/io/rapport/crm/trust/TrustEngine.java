package io.rapport.crm.trust;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.evidence.Weeks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;

/** Scores evidence by a policy, starting from a prior. Immutable; a pure function of the evidence and the time. */
public final class TrustEngine {
    private final TrustPolicy policy;
    private final TrustPrior prior;
    private final String fingerprint;
    private final ImmutableMap<String, Scale> scales;

    private TrustEngine(TrustPolicy policy, TrustPrior prior, String fingerprint, ImmutableMap<String, Scale> scales) {
        this.policy = policy;
        this.prior = prior;
        this.fingerprint = fingerprint;
        this.scales = scales;
    }

    /** One that starts from nothing known. */
    public static TrustEngine of(TrustPolicy policy) {
        return new TrustEngine(policy, TrustPrior.neutral(), policy.fingerprint(), Scale.prepared(policy.types()));
    }

    /** The same with another prior. */
    public TrustEngine from(TrustPrior other) {
        return new TrustEngine(policy, other, fingerprint, scales);
    }

    /** How evidence counts. */
    public TrustPolicy policy() {
        return policy;
    }

    /**
     * Begins a score at a moment.
     *
     * @param zone in which weeks are counted
     */
    public Weighing weigh(Instant now, ZoneId zone) {
        Weeks weeks = Weeks.in(zone);
        return new Weighing(new TypeTotals(scales, weeks.of(now)), prior, now, weeks, fingerprint);
    }

    /**
     * The score at a moment, and what each piece of evidence has done to it. Linear in their number.
     *
     * @param books evidence as it was gathered in several places, with its pieces
     * @param zone in which weeks are counted
     */
    public TrustExplanation explain(Collection<TrustExplanation.Book> books, Instant now, ZoneId zone) {
        Weighing weighing = weigh(now, zone);
        books.forEach(book -> weighing.add(book.cells()));
        TrustExplanation.Adding explanation =
                new TrustExplanation.Adding(policy, weighing.assessment(), Weeks.in(zone));
        books.forEach(book -> book.exhibits().forEach(exhibit -> explanation.add(exhibit, book.cells())));
        return explanation.explanation();
    }
}
