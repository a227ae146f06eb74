package io.rapport.crm.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement about many keys that consist of several texts each. A single key is compared directly. Several keys are
 * passed as arrays, one for each column, and joined, so that one statement serves any number of keys. (Listing them in
 * an {@code in} is slower on every database: PostgreSQL compares each of them with every row while it takes the table
 * for a small one.)
 */
final class CompositeSql {
    private final String one;
    private final String many;

    /**
     * Creates a statement about rows of a table that has the alias {@code i}.
     *
     * @param selected the columns that are read, as SQL
     * @param table the name of the table
     * @param key the columns of its key
     * @param joined what is joined to the table, as SQL
     */
    CompositeSql(String selected, String table, List<String> key, String joined) {
        String arrays = key.stream().map(column -> "cast(? as varchar array)").collect(Collectors.joining(", "));
        String given = key.stream().map(column -> "i." + column + " = ?").collect(Collectors.joining(" and "));
        String same =
                key.stream().map(column -> "i." + column + " = k." + column).collect(Collectors.joining(" and "));
        this.one = "select " + selected + " from " + table + " i" + joined + " where " + given;
        this.many = "select " + selected + " from unnest(" + arrays + ") k (" + String.join(", ", key) + ") join "
                + table + " i on " + same + joined;
    }

    /** Returns the text for this number of keys. */
    String text(int keys) {
        return keys == 1 ? one : many;
    }

    /** Binds keys, each of which is given as a list of its texts. */
    static void bind(Params params, List<List<String>> keys) throws SQLException {
        List<String> first = keys.get(0);
        if (keys.size() == 1) {
            for (String text : first) {
                params.text(text);
            }
            return;
        }
        for (int i = 0; i < first.size(); i++) {
            int column = i;
            params.texts(keys.stream().map(key -> key.get(column)));
        }
    }
}
