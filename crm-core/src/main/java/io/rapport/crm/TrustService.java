package io.rapport.crm;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.time.Moment;
import io.rapport.crm.trust.Tallies;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustAttributes;
import io.rapport.crm.trust.TrustEngine;
import io.rapport.crm.trust.TrustExplanation;
import io.rapport.crm.trust.TrustPreview;
import io.rapport.crm.trust.TrustPrior;
import io.rapport.crm.trust.WeightCalibration;
import io.rapport.crm.trust.WeightSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Whether customers have reason to trust the company. */
public final class TrustService {
    private final Kernel kernel;
    private final TrustEngine engine;

    TrustService(Kernel kernel) {
        this(kernel, kernel.rooms().trustEngine());
    }

    private TrustService(Kernel kernel, TrustEngine engine) {
        this.kernel = kernel;
        this.engine = engine;
    }

    /** The same, starting from another prior than that nothing is known: one that {@link #fitPrior} has found, to rank. */
    public TrustService from(TrustPrior prior) {
        return new TrustService(kernel, engine.from(prior));
    }

    /** The score as of now; absent if there is no such customer. One read. */
    public Optional<TrustAssessment> of(CustomerId customer) {
        return kernel.load(customer).map(found -> view(found).trust(engine));
    }

    /** What each promise, case and fact has done to the score; absent if there is no such customer. Reads the history. */
    public Optional<TrustExplanation> explain(CustomerId customer) {
        return kernel.load(customer).map(found -> view(found).explainTrust(engine, log(customer)));
    }

    /**
     * What some facts would do to the score if they happened; nothing is recorded. Absent if there is no such customer.
     *
     * @param facts of this customer, however they name the customer
     */
    public Optional<TrustPreview> preview(CustomerId customer, Collection<Interaction> facts) {
        return kernel.load(customer).map(found -> {
            CustomerView before = view(found);
            Profile profile = kernel.features().fold(before.profile(), facts).profile();
            return new TrustPreview(
                    before.trust(engine), before.having(profile, before.asOf()).trust(engine));
        });
    }

    /**
     * How the score was at some moments, from what had happened until then; absent if there is no such customer. Reads the
     * history once.
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
        return kernel.load(customer).map(found -> {
            List<TrustAssessment> trend = new ArrayList<>();
            List<Interaction> log = log(customer);
            Profile profile = Profile.EMPTY;
            int next = 0;
            for (Instant moment : inOrder) {
                int from = next;
                while (next < log.size() && !log.get(next).occurredAt().isAfter(moment)) {
                    next++;
                }
                profile =
                        kernel.features().fold(profile, log.subList(from, next)).profile();
                trend.add(view(found).having(profile, moment).trust(engine));
            }
            return trend;
        });
    }

    /**
     * What the evidence of all customers lets believe of the next one: to rank customers and to predict. Reads all profiles.
     *
     * @return the prior; to be kept by the caller
     */
    public TrustPrior fitPrior() {
        List<Tallies> population = new Crm(kernel)
                .customers().stream()
                        .map(view -> view.trust(engine).score().evidence())
                        .toList();
        return TrustPrior.empiricalBayes(population);
    }

    /**
     * How much each type of conduct should count by the shop's own ratings: what customers had seen just before their last
     * rating, faded and capped by the policy, against how they rated. Nothing at or after that moment is looked at, nor is any
     * response. Reads the log; in memory are the facts of one customer and a row of numbers for each who has rated. The policy
     * that comes out is for {@link CrmBuilder#trust} to take.
     *
     * @param goodFrom from which part of the scale a rating is good, above 0, at most 1: with 0.6, four stars of five are and
     *     three are not
     * @return refused, with the reason, if the ratings are too few or too much alike, or do not go with promises kept
     * @throws InvalidInputException if {@code goodFrom} lies outside
     */
    public Decision<WeightCalibration> calibrate(double goodFrom) {
        Require.that(goodFrom > 0 && goodFrom <= 1, "calibrate.good_from", "not a part of the scale", "give 0.6");
        WeightSample sample = new WeightSample(engine.policy());
        new CustomerLogs(kernel)
                .ofAll(log -> LastRating.in(log)
                        .ifPresent(last -> sample.add(
                                last.conductBefore(kernel).assess(engine),
                                last.rated().favourablePart() >= goodFrom)));
        return sample.calibration();
    }

    /**
     * Keeps every customer's score as attributes ({@link TrustAttributes}), so that customers can be selected by them, while
     * others go on writing.
     *
     * @param progress is told now and then how many customers are done
     * @return how many customers there are
     */
    public long keepScores(LongConsumer progress) {
        return new BulkAttributes(kernel, TrustAttributes.NAMES, this::cells).write(progress);
    }

    private Collection<Cell> cells(CustomerView view) {
        return TrustAttributes.cells(view.trust(engine));
    }

    private CustomerView view(StoredProfile found) {
        return new CustomerView(kernel, found);
    }

    private List<Interaction> log(CustomerId customer) {
        return new CustomerLogs(kernel).of(customer);
    }
}
