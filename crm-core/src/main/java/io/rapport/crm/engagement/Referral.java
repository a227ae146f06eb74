package io.rapport.crm.engagement;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Referred;
import java.time.Instant;
import java.util.Comparator;

/**
 * A referral says that a customer was brought by another.
 *
 * @param at when it was said
 * @param customer who was brought
 * @param outcome how much it took
 */
public record Referral(Instant at, CustomerId customer, Referred.Outcome outcome) implements Comparable<Referral> {
    private static final Comparator<Referral> ORDER =
            Comparator.comparing(Referral::at).thenComparing(Referral::outcome).thenComparing(Referral::customer);

    /** Orders referrals by time; of what is said of one customer at one time, the decisive is the last. */
    @Override
    public int compareTo(Referral other) {
        return ORDER.compare(this, other);
    }
}
