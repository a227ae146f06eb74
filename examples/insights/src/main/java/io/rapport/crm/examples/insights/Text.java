package io.rapport.crm.examples.insights;

import io.rapport.crm.money.Money;
import java.util.Locale;

/** Numbers for people: thousands with commas. */
final class Text {
    private Text() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The amount without the currency. */
    static String amount(Money money) {
        return String.format(Locale.ROOT, "%,." + money.currency().getDefaultFractionDigits() + "f", money.amount());
    }

    /** One decimal of a per cent. */
    static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }

    /** So many decimals. */
    static String decimals(double number, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }

    /** A name of the program in words. */
    static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A number with its noun, in the plural unless it is one. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
