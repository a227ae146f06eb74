package io.rapport.crm.ingest;

import java.util.Locale;

/** Says what a column of a file of transactions holds. */
public enum Column {
    /**
     * The column holds the customer's number in the system that wrote the file. Rows without one are counted and left
     * out.
     */
    CUSTOMER,
    /**
     * The column says when something was bought or returned: {@code 2009-12-01}, {@code 20091201}, or with a time of
     * day and an offset.
     */
    TIME,
    /** The column says what the row comes to, in major units of the currency; below zero it is a return. */
    AMOUNT,
    /** The column holds the price of one piece, with as many decimals as it has. */
    PRICE,
    /** The column says how many pieces were bought or returned. */
    QUANTITY,
    /** The column holds the number of the order, invoice or receipt that the row belongs to. */
    ORDER,
    /** The column holds the product's number. */
    PRODUCT,
    /** The column names the touchpoint; upper case is made lower, blanks become {@code _}. */
    CHANNEL;

    /** Returns the name in lower case, as it is written in settings and messages. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
