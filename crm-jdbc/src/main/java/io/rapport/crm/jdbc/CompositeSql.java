package io.rapport.crm.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement about many keys that consist of several texts each. A single key is compared directly. Several keys are
 * joined as a table. (Listing them in an {@code in} is slower on every database: PostgreSQL compares each of them with
 * every row while it takes the table for a small one.)
 */
final class CompositeSql {
    private final KeyTable keyTable;
    private final List<String> key;
    private final String one;
    private final String before;
    private final String after;

    /**
     * Creates a statement about rows of a table that has the alias {@code i}.
     *
     * @param selected the columns that are read, as SQL
     * @param table the name of the table
     * @param key the columns of its key
     * @param joined what is joined to the table, as SQL
     */
    CompositeSql(SqlDialect dialect, String selected, String table, List<String> key, String joined) {
        this.keyTable = dialect.keys();
        this.key = key;
        String given = key.stream().map(column -> "i." + column + " = ?").collect(Collectors.joining(" and "));
        String same =
                key.stream().map(column -> "i." + column + " = k." + column).collect(Collectors.joining(" and "));
        this.one = "select " + selected + " from " + table + " i" + joined + " where " + given;
        this.before = "select " + selected + " from ";
        this.after = " join " + table + " i on " + same + joined;
    }

    /** Divides the keys, which are given as lists of their texts, into parts, each for one statement. */
    List<List<List<String>>> parts(List<List<String>> keys) {
        return keyTable.parts(keys);
    }

    /** Returns the text for a part of this size. */
    String text(int keys) {
        return keys == 1 ? one : before + keyTable.sql(key, keys) + after;
    }

    /** Binds the keys of a part. */
    void bind(Params params, List<List<String>> keys) throws SQLException {
        if (keys.size() == 1) {
            for (String text : keys.get(0)) {
                params.text(text);
            }
        } else {
            keyTable.bind(params, keys);
        }
    }
}
