package io.rapport.crm.examples.insights.validation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders come one by one, a day apart, and each is promised for the tenth day after it. */
final class DeliveryRows {
    private static final LocalDateTime START = LocalDateTime.of(2020, 1, 1, 12, 0);
    private static final int DAYS_PROMISED = 10;

    private final List<String> rows = new ArrayList<>();

    /**
     * Adds so many orders of one seller that came so many days late, with this rating; 0 stars mean that there is none.
     */
    DeliveryRows orders(int number, int daysLate, int stars) {
        for (int i = 0; i < number; i++) {
            Delivery order = order(rows.size(), "seller", daysLate, stars);
            rows.add(String.join(
                    ",",
                    order.order(),
                    "someone",
                    order.trustee(),
                    order.ordered().toString().replace('T', ' '),
                    order.promised().toString(),
                    order.delivered().toString(),
                    order.rating().map(rating -> String.valueOf(rating.stars())).orElse(""),
                    order.rating().map(rating -> rating.day().toString()).orElse("")));
        }
        return this;
    }

    List<String> rows() {
        return rows;
    }

    /** The text begins with the header. */
    String csv() {
        return String.join(",", DeliveryRow.COLUMNS) + "\n" + String.join("\n", rows) + "\n";
    }

    static Delivery order(int day, String seller, int daysLate, int stars) {
        LocalDateTime ordered = START.plusDays(day);
        LocalDateTime delivered = ordered.plusDays(DAYS_PROMISED + daysLate);
        LocalDate promised = ordered.toLocalDate().plusDays(DAYS_PROMISED);
        Optional<Delivery.Rating> rating = stars == 0
                ? Optional.empty()
                : Optional.of(new Delivery.Rating(stars, delivered.toLocalDate().plusDays(1)));
        return new Delivery("order-" + day, seller, ordered, promised, delivered, rating);
    }
}
