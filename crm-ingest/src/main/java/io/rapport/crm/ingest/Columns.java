package io.rapport.crm.ingest;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which columns of a file hold what. Customer and time are needed, and either the amount or both price and
 * quantity; where all three are there, the amount counts.
 *
 * @param names the names in the header line, compared to the letter
 */
public record Columns(Map<Column, String> names) {
    private static final String REMEDY = "write it like customer=NAME,time=NAME,amount=NAME";

    /**
     * Checks that the columns are enough.
     *
     * @throws InvalidInputException if one is missing, blank or given for two purposes
     */
    public Columns {
        EnumMap<Column, String> copy = new EnumMap<>(Column.class);
        names.forEach((column, name) -> copy.put(column, Require.line("columns." + column, name.strip(), 255)));
        require(copy, Column.CUSTOMER);
        require(copy, Column.TIME);
        if (!copy.containsKey(Column.AMOUNT)) {
            boolean computable = copy.keySet().containsAll(Set.of(Column.PRICE, Column.QUANTITY));
            Require.that(computable, "columns", "neither amount nor price and quantity", "name one or the other");
        }
        boolean different = Set.copyOf(copy.values()).size() == copy.size();
        Require.that(different, "columns", "one name for two purposes", "name each column once");
        names = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads a text like {@code customer=Customer ID,time=InvoiceDate,price=Price,quantity=Quantity}.
     *
     * @throws InvalidInputException if it has another form or the columns are not enough
     */
    public static Columns parse(String text) {
        EnumMap<Column, String> names = new EnumMap<>(Column.class);
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", 2);
            Require.that(pair.length == 2, "columns", "a part without =", REMEDY);
            boolean first = names.put(column(pair[0].strip()), pair[1]) == null;
            Require.that(first, "columns", "the same purpose twice", "name one column for each");
        }
        return new Columns(names);
    }

    private static Column column(String purpose) {
        try {
            return Column.valueOf(purpose.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            String known = Arrays.stream(Column.values()).map(Column::toString).collect(Collectors.joining(", "));
            throw new InvalidInputException("columns", "an unknown purpose before =", "choose among " + known);
        }
    }

    private static void require(Map<Column, String> names, Column column) {
        Require.that(names.containsKey(column), "columns", "no " + column, REMEDY);
    }
}
