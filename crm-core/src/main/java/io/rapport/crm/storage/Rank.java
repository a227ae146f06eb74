package io.rapport.crm.storage;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.InvalidInputException;
import java.util.List;
import java.util.Optional;

/**
 * This is the place of a customer in the order of a query, as a cursor carries it.
 *
 * @param value the value of the ordering attribute, if there is one
 * @param customer which customer
 */
public record Rank(Optional<Cell> value, CustomerId customer) {
    private static final String MISSING = "";

    /** Returns the cursor right after a customer that was found. */
    public static Cursor after(Query query, Found found) {
        String value = query.by()
                .flatMap(order -> found.cells().cell(order.attribute()))
                .map(cell -> cell instanceof Cell.Numeric number
                        ? Long.toString(number.value())
                        : ((Cell.Token) cell).value())
                .orElse(MISSING);
        return Cursor.of(value, found.stored().customer());
    }

    /**
     * Reads a cursor that is not the start.
     *
     * @throws InvalidInputException if it was not made by {@link #after} for such a query
     */
    public static Rank of(Query query, Cursor cursor) {
        List<String> parts = cursor.parts(2);
        CustomerId customer = CustomerId.parse(parts.get(1));
        if (query.by().isEmpty() || parts.get(0).equals(MISSING)) {
            return new Rank(Optional.empty(), customer);
        }
        return new Rank(Optional.of(cell(query.by().get(), parts.get(0))), customer);
    }

    private static Cell cell(Query.Order order, String value) {
        try {
            return order.type() == Attribute.Type.NUMBER
                    ? new Cell.Numeric(order.attribute(), Long.parseLong(value))
                    : new Cell.Token(order.attribute(), value);
        } catch (NumberFormatException malformed) {
            throw new InvalidInputException("cursor", "not of this query", "give back the one of the page before");
        }
    }
}
