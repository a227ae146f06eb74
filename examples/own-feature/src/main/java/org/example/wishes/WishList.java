package org.example.wishes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a customer wishes for, as it stands at a moment.
 *
 * @param wishes those that are over, and then the open ones
 * @param asOf the moment
 */
public record WishList(List<Wish> wishes, Instant asOf) {
    /** Copies the list. */
    public WishList {
        wishes = List.copyOf(wishes);
    }

    /** What the customer still wants, the longest wished for first. */
    public List<Wish> open() {
        return wishes.stream().filter(Wish::isOpen).toList();
    }

    /** What the shop promised and did not do in time. */
    public List<Wish> forgotten() {
        return wishes.stream().filter(wish -> wish.isForgotten(asOf)).toList();
    }

    /** How many wishes are promised at the moment. */
    long promised() {
        return open().stream().filter(wish -> !wish.isWaiting()).count();
    }

    /**
     * How long the customer has waited for answers, of all wishes together: 1 is the time in which one should be given.
     */
    double urgency(WishPolicy policy) {
        double allowed = Duration.ofDays(policy.answerWithinDays()).toSeconds();
        return open().stream()
                .filter(Wish::isWaiting)
                .mapToDouble(wish -> Duration.between(wish.since(), asOf).toSeconds() / allowed)
                .sum();
    }
}
