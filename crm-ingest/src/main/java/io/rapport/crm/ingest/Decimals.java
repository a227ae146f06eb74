package io.rapport.crm.ingest;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads plain decimal numbers. What could be meant in two ways, such as {@code 1,234}, is not guessed at. */
final class Decimals {
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final int MOST_DIGITS_BEFORE_POINT = 17;
    private static final int MOST_DIGITS = 30;

    private Decimals() {}

    /**
     * Returns the number that a text stands for.
     *
     * @throws InvalidInputException if it is no plain decimal number, or too long
     */
    static BigDecimal parse(Column column, String text) {
        String field = column.toString();
        Require.that(!text.isEmpty(), field, "empty", "give a number");
        Require.atMost(60, text.length(), field, "characters", "give at most " + MOST_DIGITS);
        if (!PLAIN.matcher(text).matches()) {
            throw new InvalidInputException(
                    field,
                    text.indexOf(',') >= 0 ? "a comma in it" : "not a plain decimal number",
                    "write it like 1234.50, without thousands separator, currency sign or exponent");
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        int before = number.precision() - number.scale();
        Require.atMost(
                MOST_DIGITS_BEFORE_POINT,
                before,
                field,
                "digits before the point",
                "give at most " + MOST_DIGITS_BEFORE_POINT);
        Require.that(
                Math.max(number.precision(), number.scale()) <= MOST_DIGITS,
                field,
                number.precision() + " digits",
                "give at most " + MOST_DIGITS);
        return number;
    }
}
