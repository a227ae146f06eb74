package io.rapport.crm.value;

import io.rapport.crm.attribute.Attribute;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/** Names what customers can be selected, ordered and totalled by, as far as their purchases go. */
public final class ValueAttributes {
    /** This is the day of the first purchase. */
    public static final Attribute<LocalDate> FIRST_PURCHASE = Attribute.day("first_purchase");
    /** This is the day of the latest purchase. */
    public static final Attribute<LocalDate> LAST_PURCHASE = Attribute.day("last_purchase");
    /** This says on how many days something was bought. */
    public static final Attribute<Long> PURCHASE_DAYS = Attribute.number("purchase_days");
    /** This says how many purchases there were. */
    public static final Attribute<Long> ORDERS = Attribute.number("orders");

    private ValueAttributes() {}

    /** Returns what was bought less what was refunded in a currency, in minor units: {@code net_eur}. */
    public static Attribute<Long> net(Currency currency) {
        return Attribute.number("net_" + suffix(currency));
    }

    /** Returns what was refunded in a currency, in minor units: {@code refunded_eur}. */
    public static Attribute<Long> refunded(Currency currency) {
        return Attribute.number("refunded_" + suffix(currency));
    }

    private static String suffix(Currency currency) {
        return currency.getCurrencyCode().toLowerCase(Locale.ROOT);
    }
}
