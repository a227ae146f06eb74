package io.rapport.crm.care;

import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.Comparator;

/**
 * Given goodwill is what the company gave beyond what it owed.
 *
 * @param at when
 * @param amount what it was worth
 */
public record GivenGoodwill(Instant at, Money amount) implements Comparable<GivenGoodwill> {
    private static final Comparator<GivenGoodwill> ORDER = Comparator.comparing(GivenGoodwill::at)
            .thenComparing(given -> given.amount().currency().getCurrencyCode())
            .thenComparing(given -> given.amount().minorUnits());

    /** Orders goodwill by time. */
    @Override
    public int compareTo(GivenGoodwill other) {
        return ORDER.compare(this, other);
    }
}
