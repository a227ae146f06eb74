package io.rapport.crm.interaction;

import io.rapport.crm.customer.CustomerId;
import java.util.Set;

/**
 * The customer brought another customer. Of several such facts about the same one, the latest counts: so an outcome
 * that was judged too early can be corrected.
 *
 * @param customer who was brought, by the library's id; somebody else than who brought
 * @param outcome how much it took
 */
public record Referred(CustomerId customer, Outcome outcome) implements Detail {
    /** The outcome says what a referral did (Kumar, Petersen and Leone 2007: type two and type one). */
    public enum Outcome {
        /** The other one would have come anyway, but did not have to be won by other means. */
        HELPFUL,
        /** The other one would not have come otherwise. */
        DECISIVE
    }

    /** Brought somebody who would have come anyway. */
    public static Referred helpful(CustomerId customer) {
        return new Referred(customer, Outcome.HELPFUL);
    }

    /** Brought somebody who would not have come otherwise. */
    public static Referred decisive(CustomerId customer) {
        return new Referred(customer, Outcome.DECISIVE);
    }

    /** The customer who was brought: so those who brought a customer are found by one reference. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.customer(customer));
    }
}
