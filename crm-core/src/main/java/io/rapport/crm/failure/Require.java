package io.rapport.crm.failure;

/** The checks that constructors make. Each throws {@link InvalidInputException} and hands the value back otherwise. */
public final class Require {
    private Require() {}

    /**
     * Any condition.
     *
     * @throws InvalidInputException if it does not hold
     */
    public static void that(boolean holds, String field, String shape, String remedy) {
        if (!holds) {
            throw new InvalidInputException(field, shape, remedy);
        }
    }

    /**
     * A short name made for machines: 1 to {@code max} of {@code a-z 0-9 _ . -}, so that every database compares it alike.
     *
     * @throws InvalidInputException if it is anything else
     */
    public static String token(String field, String value, int max) {
        length(field, value, max);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
            that(allowed, field, "character " + (i + 1) + " is not one of a-z 0-9 _ . -", "use lower-case ASCII");
        }
        return value;
    }

    /**
     * One line of text: 1 to {@code max} characters, well-formed, without control characters.
     *
     * @throws InvalidInputException if it is anything else
     */
    public static String line(String field, String value, int max) {
        length(field, value, max);
        storable(field, value);
        for (int i = 0; i < value.length(); i++) {
            boolean printable = !Character.isISOControl(value.charAt(i));
            that(printable, field, "character " + (i + 1) + " is a control character", "remove it");
        }
        return value;
    }

    /**
     * Text that every database can store: no half of a surrogate pair, and not the character U+0000.
     *
     * @throws InvalidInputException if there is one
     */
    public static String storable(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            that(c != 0, field, "character " + (i + 1) + " is U+0000", "remove it");
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
                that(pair, field, "character " + (i + 1) + " is half of a surrogate pair", "mend the encoding");
                i++;
            }
        }
        return value;
    }

    private static void length(String field, String value, int max) {
        that(!value.isBlank(), field, value.isEmpty() ? "empty" : "blank", "give 1 to " + max + " characters");
        that(value.length() <= max, field, value.length() + " characters", "give at most " + max);
    }
}
