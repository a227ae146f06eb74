package io.rapport.crm.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement about many keys that are several texts each. One key is compared; more of them come as arrays, a column
 * each, and are joined, so that it is one statement however many they are. (A list of them in an {@code in} is slower
 * everywhere: PostgreSQL compares each with every row while it thinks the table small.)
 */
final class CompositeSql {
    private final String one;
    private final String many;

    /**
     * A statement about rows of a table, called {@code i}.
     *
     * @param selected what is read
     * @param table the table
     * @param key the columns of its key
     * @param joined what is joined to it
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

    /** For so many keys. */
    String text(int keys) {
        return keys == 1 ? one : many;
    }

    /** Binds keys, each of which is given as its texts. */
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
