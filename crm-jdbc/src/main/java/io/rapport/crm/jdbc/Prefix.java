package io.rapport.crm.jdbc;

import io.rapport.crm.failure.Require;
import java.util.regex.Pattern;

/**
 * What the names of all tables begin with. It is the only part of a table's name that is not fixed, hence the narrow
 * choice of characters.
 *
 * @param text the beginning itself
 */
record Prefix(String text) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,30}");

    Prefix {
        Require.that(
                ALLOWED.matcher(text).matches(),
                "table.prefix",
                text.length() + " characters, not all allowed",
                "give 1 to 31 of A-Z a-z 0-9 _, no digit first");
    }

    /** SQL with the placeholder of the migrations filled in. */
    String in(String sql) {
        return sql.replace("${prefix}", text);
    }
}
