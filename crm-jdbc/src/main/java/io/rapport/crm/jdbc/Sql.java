package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement that is put together at run time. Values never become part of its text: each is replaced by a question
 * mark.
 */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Params.Binding> bindings = new ArrayList<>();

    /** Adds text, which must be written in this package. */
    Sql add(String part) {
        text.append(part);
        return this;
    }

    Sql id(CustomerId id) {
        return value(params -> params.id(id));
    }

    Sql number(long number) {
        return value(params -> params.number(number));
    }

    Sql text(String value) {
        return value(params -> params.text(value));
    }

    Sql cell(Cell cell) {
        return cell instanceof Cell.Numeric numeric ? number(numeric.value()) : text(((Cell.Token) cell).value());
    }

    String text() {
        return text.toString();
    }

    void bind(Params params) throws SQLException {
        for (Params.Binding binding : bindings) {
            binding.bind(params);
        }
    }

    private Sql value(Params.Binding binding) {
        text.append('?');
        bindings.add(binding);
        return this;
    }
}
