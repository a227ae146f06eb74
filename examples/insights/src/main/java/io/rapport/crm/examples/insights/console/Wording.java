package io.rapport.crm.examples.insights.console;

import io.rapport.crm.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Writes numbers so that people can read them, with commas between thousands. */
public final class Wording {
    private Wording() {}

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Writes the amount without its currency. */
    public static String amount(Money money) {
        return String.format(Locale.ROOT, "%,." + money.currency().getDefaultFractionDigits() + "f", money.amount());
    }

    /** Writes a part of one as a per cent with one decimal. */
    public static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }

    /** Writes a number with so many decimals. */
    public static String decimals(double number, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }

    /** Writes a name that the program uses as words. */
    public static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Writes a number with its noun, which is in the plural unless the number is one. */
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Writes how many whole days lie between two moments. */
    public static String days(Instant from, Instant until) {
        long days = Duration.between(from, until).toDays();
        return days == 0 ? "less than a day" : count(days, "day");
    }
}
