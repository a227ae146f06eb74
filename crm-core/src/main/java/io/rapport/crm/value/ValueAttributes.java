package io.rapport.crm.value;

import io.rapport.crm.attribute.Attribute;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/** What customers can be selected, ordered and totalled by, as far as their purchases go. */
public final class ValueAttributes {
    /** The day of the first purchase. */
    public static final Attribute<LocalDate> FIRST_PURCHASE = Attribute.day("first_purchase");
    /** The day of the latest purchase. */
    public static final Attribute<LocalDate> LAST_PURCHASE = Attribute.day("last_purchase");
    /** On how many days something was bought. */
    public static final Attribute<Long> PURCHASE_DAYS = Attribute.number("purchase_days");
    /** How many purchases there were. */
    public static final Attribute<Long> ORDERS = Attribute.number("orders");

    /**
     * The probability that the customer has not left for ever, to six places. A score: it is kept by {@code
     * ValueService.keepScores} and does not change until that is done again; {@link #asOf} says of when it is.
     */
    public static final Attribute<Double> P_ALIVE = Attribute.decimal("p_alive", 6);
    /** On how many days the customer is expected to buy within the horizon, to four places; a score. */
    public static final Attribute<Double> EXPECTED_PURCHASES = Attribute.decimal("expected_purchases", 4);

    private ValueAttributes() {}

    /** Bought less refunded in a currency, in minor units: {@code net_eur}. */
    public static Attribute<Long> net(Currency currency) {
        return Attribute.number("net_" + suffix(currency));
    }

    /** Refunded in a currency, in minor units: {@code refunded_eur}. */
    public static Attribute<Long> refunded(Currency currency) {
        return Attribute.number("refunded_" + suffix(currency));
    }

    /** What is still to come from the customer in a currency, in minor units: {@code clv_eur}; a score. */
    public static Attribute<Long> clv(Currency currency) {
        return Attribute.number("clv_" + suffix(currency));
    }

    /** On which day the future of a score begins: {@code p_alive_as_of}. */
    public static Attribute<LocalDate> asOf(Attribute<?> score) {
        return Attribute.day(score.name() + "_as_of");
    }

    private static String suffix(Currency currency) {
        return currency.getCurrencyCode().toLowerCase(Locale.ROOT);
    }
}
