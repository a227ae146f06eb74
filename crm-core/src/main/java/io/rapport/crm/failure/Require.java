package io.rapport.crm.failure;

/**
 * The checks that constructors make. Each throws {@link InvalidInputException} and hands the value back otherwise. They
 * run for every text and every character: a message is put together only where one is thrown.
 */
public final class Require {
    private Require() {}

    /**
     * Requires that a condition holds.
     *
     * @throws InvalidInputException if it does not hold
     */
    public static void that(boolean holds, String field, String shape, String remedy) {
        if (!holds) {
            throw new InvalidInputException(field, shape, remedy);
        }
    }

    /**
     * Requires that there are no more than so many.
     *
     * @param unit what is counted, such as characters
     * @throws InvalidInputException if there are more
     */
    public static void atMost(int most, int count, String field, String unit, String remedy) {
        if (count > most) {
            throw new InvalidInputException(field, count + " " + unit, remedy);
        }
    }

    /**
     * Requires a short name made for machines: 1 to {@code max} of {@code a-z 0-9 _ . -}, so that every database
     * compares it alike.
     *
     * @throws InvalidInputException if it is anything else
     */
    public static String token(String field, String value, int max) {
        length(field, value, max);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
            if (!allowed) {
                throw atCharacter(i, field, "is not one of a-z 0-9 _ . -", "use lower-case ASCII");
            }
        }
        return value;
    }

    /**
     * Requires one line of text: 1 to {@code max} characters, well-formed, without control characters.
     *
     * @throws InvalidInputException if it is anything else
     */
    public static String line(String field, String value, int max) {
        length(field, value, max);
        if (isPrintableAscii(value)) {
            return value;
        }
        storable(field, value);
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw atCharacter(i, field, "is a control character", "remove it");
            }
        }
        return value;
    }

    /**
     * Requires text that every database can store: no half of a surrogate pair, and not the character U+0000.
     *
     * @throws InvalidInputException if there is one
     */
    public static String storable(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw atCharacter(i, field, "is U+0000", "remove it");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
                if (!pair) {
                    throw atCharacter(i, field, "is half of a surrogate pair", "mend the encoding");
                }
                i++;
            }
        }
        return value;
    }

    /** Tells whether nothing is left to check, as with nearly every key. Each piece of each score names one. */
    private static boolean isPrintableAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static void length(String field, String value, int max) {
        if (value.isBlank()) {
            throw new InvalidInputException(
                    field, value.isEmpty() ? "empty" : "blank", "give 1 to " + max + " characters");
        }
        if (value.length() > max) {
            throw new InvalidInputException(field, value.length() + " characters", "give at most " + max);
        }
    }

    private static InvalidInputException atCharacter(int index, String field, String problem, String remedy) {
        return new InvalidInputException(field, "character " + (index + 1) + " " + problem, remedy);
    }
}
