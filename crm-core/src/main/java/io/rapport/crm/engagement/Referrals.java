package io.rapport.crm.engagement;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.profile.Newest;
import java.util.ArrayList;
import java.util.List;

/**
 * Referrals say whom a customer brought. They merge exactly although they are bounded: the newest of two lists of the
 * newest are the newest of all.
 *
 * @param number how many referrals were ever said, repetitions included
 * @param newest the {@value #MOST} customers who were brought last, the latest first, each with the latest word on it
 */
public record Referrals(long number, List<Referral> newest) {
    /** At most so many customers are remembered. */
    public static final int MOST = 64;

    /** Nobody was brought. */
    public static final Referrals NONE = new Referrals(0, List.of());

    /**
     * Keeps the newest.
     *
     * @throws InvalidInputException if there are more referrals than their number says
     */
    public Referrals {
        boolean enough = number >= newest.size();
        Require.that(enough, "referrals.number", "below the number of those listed", "count all of them");
        newest = Newest.ofEach(newest, Referral::customer, MOST);
    }

    static Referrals of(Referral referral) {
        return new Referrals(1, List.of(referral));
    }

    Referrals plus(Referrals other) {
        if (number == 0) {
            return other;
        }
        if (other.number == 0) {
            return this;
        }
        List<Referral> both = new ArrayList<>(newest);
        both.addAll(other.newest);
        return new Referrals(Math.addExact(number, other.number), both);
    }
}
