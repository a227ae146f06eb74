package org.example.wishes;

import java.time.Instant;
import java.util.Optional;

/**
 * A customer's wish and what has become of it.
 *
 * @param product the number of the product
 * @param since when the customer asked for it
 * @param promisedBy until when the shop promised it, if it did
 * @param end when and how it was over, if it is
 */
public record Wish(String product, Instant since, Optional<Instant> promisedBy, Optional<End> end) {
    /**
     * The end of a wish.
     *
     * @param at when
     * @param granted whether the customer has got the product
     */
    public record End(Instant at, boolean granted) {}

    /** Whether the customer still wants the product and has not got it. */
    public boolean isOpen() {
        return end.isEmpty();
    }

    /** Whether the customer waits for an answer. */
    public boolean isWaiting() {
        return isOpen() && promisedBy.isEmpty();
    }

    /** Whether the product was promised and came in time. */
    public boolean isKept() {
        return end.filter(End::granted)
                .flatMap(over -> promisedBy.filter(by -> !over.at().isAfter(by)))
                .isPresent();
    }

    /** Whether the product was promised, and the time passed without it. */
    public boolean isForgotten(Instant asOf) {
        Instant last = end.map(End::at).orElse(asOf);
        return promisedBy.filter(last::isAfter).isPresent();
    }

    Wish promised(Instant by) {
        return promisedBy.isPresent() ? this : new Wish(product, since, Optional.of(by), end);
    }

    Wish ended(Instant at, boolean granted) {
        return new Wish(product, since, promisedBy, Optional.of(new End(at, granted)));
    }
}
