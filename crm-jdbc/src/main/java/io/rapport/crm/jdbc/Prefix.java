package io.rapport.crm.jdbc;

import io.rapport.crm.failure.Require;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the names of all tables begin with. It is the only part of a table's name that is not fixed, hence the narrow
 * choice of characters.
 *
 * @param schema where the tables are, as the database spells it; none for wherever a connection looks first
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

    /** SQL with the placeholder of the migrations filled in. */
    String in(String sql) {
        return sql.replace("${prefix}", schema.map(name -> '"' + name + "\".").orElse("") + text);
    }

    @Override
    public String toString() {
        return schema.map(name -> name + ".").orElse("") + text;
    }
}
