package io.rapport.crm.value;

import io.rapport.crm.failure.Require;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A window says which purchases an RFM analysis looks at.
 *
 * @param asOf its "today": the last day that counts
 * @param days how many days up to and including that one, at least 1; all if absent
 * @param currency the currency of the spend
 */
public record RfmWindow(LocalDate asOf, Optional<Integer> days, Currency currency) {
    /** Checks the number of days. */
    public RfmWindow {
        days.ifPresent(count -> Require.that(count >= 1, "rfm.days", "below 1", "give at least 1, or none for all"));
    }

    /** Returns all purchases up to a day. */
    public static RfmWindow until(LocalDate asOf, Currency currency) {
        return new RfmWindow(asOf, Optional.empty(), currency);
    }

    /** Returns the same, with just the latest days. */
    public RfmWindow lastDays(int count) {
        return new RfmWindow(asOf, Optional.of(count), currency);
    }

    /** Tells whether a day counts. */
    public boolean includes(LocalDate day) {
        return !day.isAfter(asOf)
                && days.map(count -> day.isAfter(asOf.minusDays(count))).orElse(true);
    }
}
