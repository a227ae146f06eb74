package io.rapport.crm.examples.insights.validation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A delivery is an order that was promised for a day and has come. Times are those of the shop's clock.
 *
 * @param order the number of the order
 * @param trustee the seller, who promised it
 * @param ordered when it was ordered
 * @param promised the day until which it was to come
 * @param delivered when it came, not before it was ordered
 * @param rating what the customer thought of it, if they said so
 */
public record Delivery(
        String order,
        String trustee,
        LocalDateTime ordered,
        LocalDate promised,
        LocalDateTime delivered,
        Optional<Rating> rating) {
    private static final int BEST_OF_BAD = 2;

    /**
     * A customer judges an order by stars.
     *
     * @param stars from 1 to 5
     * @param day on which the rating was given
     */
    record Rating(int stars, LocalDate day) {
        boolean isBad() {
            return stars <= BEST_OF_BAD;
        }
    }

    /** How many days after the promised one the order came; 0 or less if the promise was kept. */
    long daysLate() {
        return ChronoUnit.DAYS.between(promised, delivered.toLocalDate());
    }

    boolean isLate() {
        return daysLate() > 0;
    }

    /** How many days ahead the promise was. */
    long daysPromised() {
        return ChronoUnit.DAYS.between(ordered.toLocalDate(), promised);
    }

    /** How many days the delivery took, to the second. */
    double daysTaken() {
        return ChronoUnit.SECONDS.between(ordered, delivered)
                / (double) ChronoUnit.DAYS.getDuration().toSeconds();
    }

    boolean isRatedBad() {
        return rating.filter(Rating::isBad).isPresent();
    }
}
