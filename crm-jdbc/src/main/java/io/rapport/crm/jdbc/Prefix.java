package io.rapport.crm.jdbc;

import io.rapport.crm.failure.Require;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The beginning of the names of all tables. It is the only part of a table's name that is not fixed, so only few
 * characters are allowed.
 *
 * @param schema the schema of the tables, as the database spells it; empty for the one where a connection looks first
 * @param text the beginning of the name itself
 */
record Prefix(Optional<String> schema, String text) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,30}");

    Prefix {
        require("table.prefix", text);
        schema.ifPresent(name -> require("schema", name));
    }

    Prefix(String text) {
        this(Optional.empty(), text);
    }

    private static void require(String field, String name) {
        Require.that(
                ALLOWED.matcher(name).matches(),
                field,
                name.length() + " characters, not all allowed",
                "give 1 to 31 of A-Z a-z 0-9 _, no digit first");
    }

    /**
     * Returns SQL in which this prefix replaces the placeholders: {@code ${prefix}} is the schema and the beginning of
     * the name, {@code ${schema}} and {@code ${name}} are either of them.
     */
    String in(String sql) {
        String before = schema.map(name -> '"' + name + "\".").orElse("");
        return sql.replace("${prefix}", before + text)
                .replace("${schema}", before)
                .replace("${name}", text);
    }

    @Override
    public String toString() {
        return schema.map(name -> name + ".").orElse("") + text;
    }
}
