package org.example.wishes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How fast the shop is, as its own log says: the part of the wishes that it grants in four of five cases in time.
 *
 * @param asOf when it was learned
 * @param wishes from how many
 * @param days within how many days four of five were granted
 */
public record WishPace(Instant asOf, int wishes, int days) {
    /** Fewer say nothing. */
    private static final int ENOUGH = 10;

    /** What can be learned from these, if they are enough. */
    static Optional<WishPace> of(List<Wish> granted, Instant asOf) {
        if (granted.size() < ENOUGH) {
            return Optional.empty();
        }
        List<Long> days = granted.stream().map(WishPace::days).sorted().toList();
        int fourOfFive = (4 * days.size() + 4) / 5;
        return Optional.of(new WishPace(asOf, days.size(), Math.toIntExact(days.get(fourOfFive - 1))));
    }

    /** Days that have begun. */
    private static long days(Wish wish) {
        Duration waited =
                Duration.between(wish.since(), wish.end().orElseThrow().at());
        return waited.plusDays(1).minusMillis(1).toDays();
    }
}
