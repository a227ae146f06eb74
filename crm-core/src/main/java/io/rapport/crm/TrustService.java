package io.rapport.crm;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.trust.Tallies;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustAttributes;
import io.rapport.crm.trust.TrustEngine;
import io.rapport.crm.trust.TrustExplanation;
import io.rapport.crm.trust.TrustPreview;
import io.rapport.crm.trust.TrustPrior;
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
                .map(moment -> Interaction.moment("trust.moments", moment))
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
