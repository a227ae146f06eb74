package io.rapport.crm.customer;

import com.google.common.base.CharMatcher;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something that names a customer: an e-mail address, a card, a number in another system. Unique in a store: one
 * identifier belongs to at most one customer.
 *
 * @param type what it is, up to 40 of {@code a-z 0-9 _ . -}: {@code email}, {@code phone}, {@code card}, ...
 * @param source whose name space it lives in, up to 40 of the same; {@code -} where there is just one
 * @param value the normalised value, 1 to 255 characters, compared to the letter
 */
public record Identifier(String type, String source, String value) implements Comparable<Identifier> {
    private static final Comparator<Identifier> ORDER = Comparator.comparing(Identifier::type)
            .thenComparing(Identifier::source)
            .thenComparing(Identifier::value);
    private static final String ANYWHERE = "-";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";

    /**
     * Normalises the value: an {@code email} is trimmed and written in Unicode form NFKC and lower case, its domain in
     * ASCII; a {@code phone} loses blanks, dots, hyphens and brackets; every other type is trimmed.
     *
     * @throws InvalidInputException if a part is empty, too long or malformed
     */
    public Identifier {
        Require.token("identifier.type", type, 40);
        Require.token("identifier.source", source, 40);
        value = Require.line("identifier.value", normalised(type, value), 255);
    }

    /**
     * Reads the form of {@link #text()}: {@code email:anna@example.org} or {@code external/shop:4711}.
     *
     * @throws InvalidInputException if it has another form
     */
    public static Identifier parse(String text) {
        int colon = text.indexOf(':');
        Require.that(colon > 0, "identifier", "no type before a colon", "write it like email:anna@example.org");
        String[] name = text.substring(0, colon).split("/", 2);
        return new Identifier(name[0], name.length == 2 ? name[1] : ANYWHERE, text.substring(colon + 1));
    }

    /**
     * Returns an e-mail address.
     *
     * @throws InvalidInputException if it has no local part or no domain
     */
    public static Identifier email(String address) {
        return new Identifier(EMAIL, ANYWHERE, address);
    }

    /**
     * Returns a telephone number in international form.
     *
     * @throws InvalidInputException if it is not {@code +} and 7 to 15 digits
     */
    public static Identifier phone(String number) {
        return new Identifier(PHONE, ANYWHERE, number);
    }

    /** Returns a loyalty or customer card. */
    public static Identifier card(String number) {
        return new Identifier("card", ANYWHERE, number);
    }

    /** Returns a device or browser, as its cookie or installation id. */
    public static Identifier device(String id) {
        return new Identifier("device", ANYWHERE, id);
    }

    /** Returns the number that another system gave the customer. */
    public static Identifier external(String source, String number) {
        return new Identifier("external", source, number);
    }

    /**
     * Returns type, source and value in one line, for files and command lines. It is personal data and does not belong
     * into logs.
     */
    public String text() {
        return type + (source.equals(ANYWHERE) ? "" : "/" + source) + ":" + value;
    }

    /** Compares type, source and value. */
    @Override
    public int compareTo(Identifier other) {
        return ORDER.compare(this, other);
    }

    /** Type, source and length: the value is personal data. */
    @Override
    public String toString() {
        return type + "/" + source + " of " + value.length() + " characters";
    }

    private static String normalised(String type, String value) {
        Require.atMost(1000, value.length(), "identifier.value", "characters", "give at most 255");
        return switch (type) {
            case EMAIL -> normalisedEmail(Normalizer.normalize(value.strip(), Normalizer.Form.NFKC));
            case PHONE -> normalisedPhone(value);
            default -> value.strip();
        };
    }

    private static String normalisedEmail(String address) {
        int at = address.lastIndexOf('@');
        boolean twoParts = at > 0 && at < address.length() - 1 && address.indexOf(' ') < 0;
        Require.that(twoParts, "email", address.length() + " characters, not name@domain", "give one address");
        return address.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain(address.substring(at + 1));
    }

    private static String domain(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInputException("email", "a domain that cannot be written in ASCII", "mend the address");
        }
    }

    private static String normalisedPhone(String number) {
        String digits = CharMatcher.anyOf(" ().-\t").removeFrom(number);
        boolean international = digits.length() >= 8
                && digits.length() <= 16
                && digits.charAt(0) == '+'
                && digits.charAt(1) != '0'
                && CharMatcher.inRange('0', '9').matchesAllOf(digits.substring(1));
        Require.that(
                international,
                "phone",
                digits.length() + " characters, not + and 7 to 15 digits",
                "give the international form, such as +49 30 1234567");
        return digits;
    }
}
