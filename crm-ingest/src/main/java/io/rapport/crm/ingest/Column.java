package io.rapport.crm.ingest;

import java.util.Locale;

/** What a column of a file of transactions can hold. */
public enum Column {
    /** The customer's number in the system that wrote the file. Rows without one are counted and left out. */
    CUSTOMER,
    /** When it was bought or returned: {@code 2009-12-01}, {@code 20091201}, or with a time of day and an offset. */
    TIME,
    /** What the row comes to, in major units of the currency; below zero it is a return. */
    AMOUNT,
    /** The price of one piece, with as many decimals as it has. */
    PRICE,
    /** How many pieces. */
    QUANTITY,
    /** The order, invoice or receipt that the row belongs to. */
    ORDER,
    /** The product's number. */
    PRODUCT,
    /** The touchpoint; upper case is made lower, blanks become {@code _}. */
    CHANNEL;

    /** The name in lower case, as it is written in settings and messages. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
