package io.rapport.crm.forecast;

import io.rapport.crm.attribute.Attribute;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/** Names what customers can be selected, ordered and totalled by, as far as their future goes. */
public final class ForecastAttributes {
    /**
     * This is the probability that the customer has not left for ever, to six places. It is a score: it is kept by
     * {@code ForecastService.keepScores} and does not change until that is done again; {@link #asOf} says of when it
     * is.
     */
    public static final Attribute<Double> P_ALIVE = Attribute.decimal("p_alive", 6);
    /** This score says on how many days the customer is expected to buy within the horizon, to four places. */
    public static final Attribute<Double> EXPECTED_PURCHASES = Attribute.decimal("expected_purchases", 4);

    private ForecastAttributes() {}

    /** Returns what is still to come from the customer in a currency, in minor units: {@code clv_eur}; a score. */
    public static Attribute<Long> clv(Currency currency) {
        return Attribute.number("clv_" + currency.getCurrencyCode().toLowerCase(Locale.ROOT));
    }

    /** Returns on which day the future of a score begins: {@code p_alive_as_of}. */
    public static Attribute<LocalDate> asOf(Attribute<?> score) {
        return Attribute.day(score.name() + "_as_of");
    }
}
