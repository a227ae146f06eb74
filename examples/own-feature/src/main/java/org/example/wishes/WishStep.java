package org.example.wishes;

import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to a customer's wish for a product that the shop does not have.
 *
 * @param kind what happened
 * @param product the number of the product, up to 80 characters
 * @param by until when the shop promises the product, if that is what happened
 */
public record WishStep(Kind kind, String product, Optional<Instant> by) implements Detail {
    /** What can happen to a wish, in the order in which it does. */
    public enum Kind {
        /** The customer asked for the product. */
        WISHED,
        /** The shop promised it. */
        PROMISED,
        /** The customer has it. */
        GRANTED,
        /** The customer no longer wants it. */
        WITHDRAWN
    }

    /** Checks the parts. */
    public WishStep {
        Require.line("wish_step.product", product, 80);
        Require.that(
                by.isPresent() == (kind == Kind.PROMISED),
                "wish_step.by",
                "missing, or given without a promise",
                "say until when the product is promised");
        by = by.map(until -> Moment.of("wish_step.by", until));
    }

    /** The customer asks for a product. */
    public static WishStep wished(String product) {
        return new WishStep(Kind.WISHED, product, Optional.empty());
    }

    /** The shop promises a product. */
    public static WishStep promised(String product, Instant by) {
        return new WishStep(Kind.PROMISED, product, Optional.of(by));
    }

    /** The customer has got the product. */
    public static WishStep granted(String product) {
        return new WishStep(Kind.GRANTED, product, Optional.empty());
    }

    /** The customer no longer wants the product. */
    public static WishStep withdrawn(String product) {
        return new WishStep(Kind.WITHDRAWN, product, Optional.empty());
    }

    /** The product, so that all wishes for it are one lookup. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.product(product));
    }
}
