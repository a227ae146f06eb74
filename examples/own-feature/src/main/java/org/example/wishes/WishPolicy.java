package org.example.wishes;

import io.rapport.crm.failure.Require;
import io.rapport.crm.profile.Setting;

/**
 * How the shop treats wishes, decided once.
 *
 * @param answerWithinDays how long a customer may wait for an answer, at least a day
 * @param promiseDays for how long ahead a product is promised while nothing is learned, at least a day
 * @param mostPromised how many products may be promised to a customer at once, at least one
 */
public record WishPolicy(int answerWithinDays, int promiseDays, int mostPromised) implements Setting {
    /** Checks the ranges. */
    public WishPolicy {
        Require.that(answerWithinDays >= 1, "wish_policy.answer_within_days", "below 1", "give about 7");
        Require.that(promiseDays >= 1, "wish_policy.promise_days", "below 1", "give about 21");
        Require.that(mostPromised >= 1, "wish_policy.most_promised", "below 1", "give about 2");
    }

    /** An answer within a week, a product within three; two products at once. */
    public static WishPolicy usual() {
        return new WishPolicy(7, 21, 2);
    }
}
