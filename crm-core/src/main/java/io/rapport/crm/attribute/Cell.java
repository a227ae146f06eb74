package io.rapport.crm.attribute;

import io.rapport.crm.failure.Require;

/** A cell is the value of an attribute for one customer, as it is stored: a whole number, or a short ASCII token. */
public sealed interface Cell {
    /** Returns the name of the attribute. */
    String attribute();

    /**
     * The value is a number, or a day or moment counted from 1970.
     *
     * @param attribute the name of the attribute
     * @param value the number
     */
    record Numeric(String attribute, long value) implements Cell {}

    /**
     * The value is a token.
     *
     * @param attribute the name of the attribute
     * @param value up to 60 of {@code a-z 0-9 _ . -}
     */
    record Token(String attribute, String value) implements Cell {
        /** Checks the value. */
        public Token {
            Require.token("attribute." + attribute, value, 60);
        }
    }

    /**
     * Compares two values of one attribute: numbers by size, tokens by their ASCII codes.
     *
     * @throws ClassCastException if one is a number and the other a token
     */
    static int compare(Cell left, Cell right) {
        return left instanceof Numeric number
                ? Long.compare(number.value(), ((Numeric) right).value())
                : ((Token) left).value().compareTo(((Token) right).value());
    }
}
