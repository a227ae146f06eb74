package io.rapport.crm.trust;

import com.google.common.collect.ImmutableList;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Witness;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.time.Moment;
import io.rapport.crm.trust.TrustExplanation.Book;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Tells whether customers have reason to trust the company. */
public final class TrustService {
    private final Kernel kernel;
    private final TrustEngine engine;
    private final ImmutableList<Witness<?>> witnesses;

    /** Scores by the {@link TrustPolicy} of the settings. */
    public TrustService(Kernel kernel) {
        this(kernel, TrustEngine.of(kernel.settings().or(TrustPolicy.usual())));
    }

    private TrustService(Kernel kernel, TrustEngine engine) {
        this.kernel = kernel;
        this.engine = engine;
        ImmutableList.Builder<Witness<?>> heard = ImmutableList.builder();
        for (Feature<?> feature : kernel.features()) {
            if (feature instanceof Witness<?> witness) {
                heard.add(witness);
            }
        }
        this.witnesses = heard.build();
    }

    /**
     * Returns the same service with another prior, such as the one that {@link #fitPrior} has found, to rank customers.
     */
    public TrustService withPrior(TrustPrior prior) {
        return new TrustService(kernel, engine.withPrior(prior));
    }

    /** Scores a customer as of now. The score is absent if there is no such customer. This takes one read. */
    public Optional<TrustAssessment> of(CustomerId customer) {
        return kernel.customer(customer).map(this::of);
    }

    /** Scores a customer as of the moment of a snapshot. This takes no read. */
    public TrustAssessment of(Snapshot customer) {
        return assess(customer.profile(), customer.asOf());
    }

    private TrustAssessment assess(Profile profile, Instant asOf) {
        EvidenceCollector evidence = engine.collector(asOf, kernel.zone());
        for (Witness<?> witness : witnesses) {
            hear(witness, profile, asOf, evidence);
        }
        return evidence.assessment();
    }

    private static <S> void hear(Witness<S> witness, Profile profile, Instant asOf, EvidenceCollector evidence) {
        S state = profile.state(witness);
        evidence.add(witness.past(state));
        witness.testify(state, asOf, evidence);
    }

    /**
     * Explains what each promise, case and fact has done to the score. The answer is absent if there is no such
     * customer. This reads the history.
     */
    public Optional<TrustExplanation> explain(CustomerId customer) {
        return kernel.customer(customer)
                .map(found -> explain(found, kernel.logs().of(customer)));
    }

    private TrustExplanation explain(Snapshot customer, List<Interaction> log) {
        List<Book> books = new ArrayList<>();
        List<Exhibit> singly = new ArrayList<>();
        for (Witness<?> witness : witnesses) {
            books.add(recalled(witness, customer, log));
            testify(witness, customer, singly);
        }
        // All that is known piece by piece is one book: weekly caps hold for it together.
        books.add(Book.of(singly, kernel.zone()));
        return engine.explain(books, customer.asOf(), kernel.zone());
    }

    private static <S> Book recalled(Witness<S> witness, Snapshot customer, List<Interaction> log) {
        S state = customer.state(witness);
        List<Exhibit> pieces = new ArrayList<>();
        witness.recall(state, log, Exhibits.into(pieces));
        return new Book(witness.past(state), pieces);
    }

    private static <S> void testify(Witness<S> witness, Snapshot customer, List<Exhibit> pieces) {
        witness.testify(customer.state(witness), customer.asOf(), Exhibits.into(pieces));
    }

    /**
     * Shows what some facts would do to the score if they happened. Nothing is recorded. The answer is absent if there
     * is no such customer.
     *
     * @param facts of this customer, however they name the customer
     */
    public Optional<TrustPreview> preview(CustomerId customer, Collection<Interaction> facts) {
        return kernel.customer(customer).map(before -> {
            Profile after = kernel.fold(before.profile(), facts);
            return new TrustPreview(of(before), assess(after, before.asOf()));
        });
    }

    /**
     * Shows how the score was at some moments, from what had happened until then. The answer is absent if there is no
     * such customer. This reads the history once.
     *
     * @param moments in any order
     * @return one for each moment, by time
     * @throws InvalidInputException if one lies outside the years 1900 to 9999
     */
    public Optional<List<TrustAssessment>> trend(CustomerId customer, Collection<Instant> moments) {
        List<Instant> inOrder = moments.stream()
                .map(moment -> Moment.of("trust.moments", moment))
                .sorted()
                .toList();
        return kernel.customer(customer).map(found -> {
            List<TrustAssessment> trend = new ArrayList<>();
            List<Interaction> log = kernel.logs().of(customer);
            Profile profile = Profile.EMPTY;
            int next = 0;
            for (Instant moment : inOrder) {
                int from = next;
                while (next < log.size() && !log.get(next).occurredAt().isAfter(moment)) {
                    next++;
                }
                profile = kernel.fold(profile, log.subList(from, next));
                trend.add(assess(profile, moment));
            }
            return trend;
        });
    }

    /**
     * Learns from the evidence of all customers what to expect of the next one, to rank customers and to predict. This
     * reads all profiles.
     *
     * @return the prior; to be kept by the caller
     */
    public TrustPrior fitPrior() {
        List<TrustEvidence> population = kernel.customers().stream()
                .map(customer -> of(customer).score().evidence())
                .toList();
        return TrustPrior.empiricalBayes(population);
    }

    /**
     * Learns from the shop's own ratings how much each type of conduct should count. It compares what customers had
     * seen just before their last rating, faded and capped by the policy, with how they rated. Nothing at or after that
     * moment is looked at, nor is any response. This reads the log; in memory are the facts of one customer and a row
     * of numbers for each who has rated. The policy that comes out is for the application to open with.
     *
     * @param goodFrom from which part of the scale a rating is good, above 0, at most 1: with 0.6, four stars of five
     *     are and three are not
     * @return refused, with the reason, if the ratings are too few or too much alike, or do not go with promises kept
     * @throws InvalidInputException if {@code goodFrom} lies outside
     */
    public Decision<WeightCalibration> calibrate(double goodFrom) {
        Require.that(goodFrom > 0 && goodFrom <= 1, "calibrate.good_from", "not a part of the scale", "give 0.6");
        WeightSample sample = new WeightSample(engine.policy());
        kernel.logs()
                .ofAll(log -> LastRating.in(log)
                        .ifPresent(last -> sample.add(
                                assess(kernel.fold(Profile.EMPTY, last.earlier()), last.justBefore()),
                                last.rated().favourablePart() >= goodFrom)));
        return sample.calibration();
    }

    /**
     * Keeps every customer's score as attributes ({@link TrustAttributes}), so that customers can be selected by them,
     * while others go on writing.
     *
     * @param progress is told now and then how many customers are done
     * @return how many customers there are
     */
    public long keepScores(LongConsumer progress) {
        return kernel.keep(TrustAttributes.NAMES, customer -> TrustAttributes.cells(of(customer)), progress);
    }
}
