package io.rapport.crm.examples.insights.console;

import io.rapport.crm.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Numbers for people: thousands with commas. */
public final class Readable {
    private Readable() {}

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The amount without the currency. */
    public static String amount(Money money) {
        return String.format(Locale.ROOT, "%,." + money.currency().getDefaultFractionDigits() + "f", money.amount());
    }

    /** One decimal of a per cent. */
    public static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }

    /** So many decimals. */
    public static String decimals(double number, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }

    /** A name of the program in words. */
    public static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A number with its noun, in the plural unless it is one. */
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** The whole days between two moments. */
    public static String days(Instant from, Instant until) {
        long days = Duration.between(from, until).toDays();
        return days == 0 ? "less than a day" : count(days, "day");
    }
}
