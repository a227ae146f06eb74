package org.example.wishes;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.profile.DueEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What customers wish for, and what the shop does about it. */
public final class WishService {
    private static final String PACE = "wishes/pace";

    private final Kernel kernel;
    private final WishFeature feature;
    private final WishPolicy policy;

    /** Goes by the {@link WishPolicy} of the settings. */
    public WishService(Kernel kernel) {
        this.kernel = kernel;
        this.feature = kernel.features().get(WishFeature.class);
        this.policy = kernel.settings().or(WishPolicy.usual());
    }

    /** A customer's wishes as of now; absent if there is no such customer. One read. */
    public Optional<WishList> of(CustomerId customer) {
        return kernel.customer(customer).map(this::of);
    }

    /** A customer's wishes as of the moment of a snapshot. No read. */
    public WishList of(Snapshot customer) {
        return new WishList(customer.state(feature).wishes(), customer.asOf());
    }

    /** What has to be answered or delivered up to and including a moment, for all customers, the earliest first. */
    public List<DueEntry> due(Instant until, int limit) {
        return kernel.due(WishFeature.WISH, until, limit);
    }

    /**
     * Promises a product that a customer wishes for, by when the shop can usually keep it.
     *
     * @param command of the customer
     * @return what was promised, or why nothing was
     */
    public Decision<WishStep> promise(Command command, String product) {
        int days = pace().map(WishPace::days).orElse(policy.promiseDays());
        WishStep promise = WishStep.promised(product, command.at().plus(Duration.ofDays(days)));
        return kernel.decide(
                command.about(Ref.product(product)),
                WishStep.class,
                situation -> mayPromise(new WishList(situation.state(feature).wishes(), command.at()), promise));
    }

    private Decision<WishStep> mayPromise(WishList wishes, WishStep promise) {
        Optional<Wish> wish = wishes.open().stream()
                .filter(open -> open.product().equals(promise.product()))
                .findFirst();
        if (wish.isEmpty()) {
            return Decision.refused("wish.none", "The customer does not wish for this product.");
        }
        if (!wish.get().isWaiting()) {
            return Decision.refused("wish.promised", "The product is promised already.");
        }
        if (wishes.promised() >= policy.mostPromised()) {
            return Decision.refused("wish.too_many", "Too much is promised to the customer: keep that first.");
        }
        return Decision.allowed(promise);
    }

    /** Learns from the log of all customers how fast the shop is, and keeps it; absent if too little was granted. */
    public Optional<WishPace> learnPace() {
        List<Wish> granted = new ArrayList<>();
        kernel.logs()
                .ofAll(log -> feature.summary().fold(log).wishes().stream()
                        .filter(wish -> wish.end().filter(Wish.End::granted).isPresent())
                        .forEach(granted::add));
        Optional<WishPace> learned = WishPace.of(granted, kernel.now());
        learned.ifPresent(pace -> kernel.documents().keep(PACE, pace));
        return learned;
    }

    /** How fast the shop is, as it was learned last. */
    public Optional<WishPace> pace() {
        return kernel.documents().kept(PACE, WishPace.class);
    }

    /** Keeps the urgency of every customer's wishes as an attribute. Answers how many customers there are. */
    public long keepUrgency() {
        return kernel.keep(WishAttributes.KEPT, this::urgency, done -> {});
    }

    private Set<Cell> urgency(Snapshot customer) {
        double urgency = of(customer).urgency(policy);
        return urgency == 0
                ? Set.of()
                : Set.of(WishAttributes.URGENCY.cell(urgency), WishAttributes.URGENCY_AS_OF.cell(customer.asOf()));
    }
}
