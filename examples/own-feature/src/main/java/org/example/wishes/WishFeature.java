package org.example.wishes;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Witness;
import io.rapport.crm.interaction.DetailType;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.profile.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Plugs wishes into the kernel. */
public final class WishFeature implements Witness<WishHistory> {
    /** An open wish falls due, about its product: for an answer, or for the product that was promised. */
    public static final String WISH = "wish";

    private static final Evidence KEPT = Evidence.inFavour("promise_kept");
    private static final Evidence LATE = Evidence.against("promise_late");

    private final WishPolicy policy;

    /** Goes by the {@link WishPolicy} of the settings. */
    public WishFeature(Settings settings) {
        this.policy = settings.or(WishPolicy.usual());
    }

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public int format() {
        return 1;
    }

    /** The days that decide what is stored as due; the rest of the policy is applied when somebody asks. */
    @Override
    public String settings() {
        return "answer within " + policy.answerWithinDays() + " days";
    }

    @Override
    public Set<DetailType<?>> details() {
        return Set.of(new DetailType<>("wish_step", 1, WishStep.class));
    }

    @Override
    public Summary<WishHistory> summary() {
        return new WishSummary();
    }

    @Override
    public Codec<WishHistory> codec() {
        return new WishCodec();
    }

    @Override
    public Collection<Cell> cells(WishHistory history) {
        long open = history.wishes().stream().filter(Wish::isOpen).count();
        return open == 0 ? Set.of() : Set.of(WishAttributes.OPEN_WISHES.cell(open));
    }

    @Override
    public Collection<Due> dues(WishHistory history) {
        return history.wishes().stream().filter(Wish::isOpen).map(this::due).toList();
    }

    private Due due(Wish wish) {
        Instant answer = wish.since().plus(Duration.ofDays(policy.answerWithinDays()));
        return new Due(WISH, Ref.product(wish.product()), wish.promisedBy().orElse(answer));
    }

    /** A product that was promised is a promise: kept, or late, which it is also as long as nobody does anything. */
    @Override
    public void testify(WishHistory history, Instant asOf, Exhibits exhibits) {
        for (Wish wish : history.wishes()) {
            Instant at = wish.end().map(Wish.End::at).orElse(asOf);
            if (wish.isKept()) {
                exhibits.add(KEPT, at, Ref.product(wish.product()));
            } else if (wish.isForgotten(asOf)) {
                exhibits.add(LATE, at, Ref.product(wish.product()));
            }
        }
    }
}
