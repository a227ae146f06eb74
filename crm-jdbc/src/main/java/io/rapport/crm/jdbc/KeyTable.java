package io.rapport.crm.jdbc;

import com.google.common.collect.Lists;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives a statement many keys that consist of several texts each, as a table that it joins to another. */
enum KeyTable {
    /** The keys are arrays, one for each column, so that one statement serves any number of them. */
    ARRAYS {
        @Override
        List<List<List<String>>> parts(List<List<String>> keys) {
            return List.of(keys);
        }

        @Override
        String sql(List<String> columns, int keys) {
            String arrays =
                    columns.stream().map(column -> "cast(? as varchar array)").collect(Collectors.joining(", "));
            return "unnest(" + arrays + ") k (" + String.join(", ", columns) + ")";
        }

        @Override
        void bind(Params params, List<List<String>> keys) throws SQLException {
            for (int i = 0; i < keys.get(0).size(); i++) {
                int column = i;
                params.texts(keys.stream().map(key -> key.get(column)));
            }
        }
    },

    /** The keys are listed row by row, some hundred of them in a statement. */
    ROWS {
        @Override
        List<List<List<String>>> parts(List<List<String>> keys) {
            return Lists.partition(keys, MOST);
        }

        @Override
        String sql(List<String> columns, int keys) {
            String named = IntStream.range(0, columns.size())
                    .mapToObj(i -> "column" + (i + 1) + " as " + columns.get(i))
                    .collect(Collectors.joining(", "));
            String row = "(" + SqlDialect.marks(columns) + ")";
            return "(select " + named + " from (values " + String.join(", ", Collections.nCopies(keys, row)) + ")) k";
        }

        @Override
        void bind(Params params, List<List<String>> keys) throws SQLException {
            for (List<String> key : keys) {
                for (String text : key) {
                    params.text(text);
                }
            }
        }
    };

    private static final int MOST = 256;

    /** Divides the keys into parts, each for one statement. */
    abstract List<List<List<String>>> parts(List<List<String>> keys);

    /** Returns a table with the alias {@code k} and these columns, which has so many rows. */
    abstract String sql(List<String> columns, int keys);

    abstract void bind(Params params, List<List<String>> keys) throws SQLException;
}
