package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The attributes that have a column of their own in the table of customers. Which they are is read from the table: when
 * a migration or the application adds a column, the attribute of that name is stored there.
 */
final class AttributeColumns {
    private static final Set<String> FIXED = Set.of("id", "version", "sequence", "survivor", "profile");
    /** Matches the attribute names that can be column names. These are also safe to write into SQL. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final List<Column> columns;

    private AttributeColumns(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * A column that holds the values of an attribute.
     *
     * @param attribute the name of the attribute
     * @param type how its values are stored
     * @param sql the name of the column, as it is written in SQL
     */
    record Column(String attribute, Attribute.Type type, String sql) {
        /** Returns whether a value belongs in this column. */
        boolean holds(Cell cell) {
            boolean sameType = (type == Attribute.Type.NUMBER) == cell instanceof Cell.Numeric;
            return sameType && attribute.equals(cell.attribute());
        }

        /** Returns the value in this column, if there is one. */
        Optional<Cell> read(ResultRow row) throws SQLException {
            if (type == Attribute.Type.NUMBER) {
                return Optional.ofNullable(row.numberOrNull()).map(number -> new Cell.Numeric(attribute, number));
            }
            return Optional.ofNullable(row.textOrNull()).map(token -> new Cell.Token(attribute, token));
        }
    }

    static AttributeColumns of(Session session, SqlDialect dialect, Prefix prefix) throws SQLException {
        return session.describe(prefix.in("select * from ${prefix}customer where 1 = 0"), table -> {
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= table.getColumnCount(); i++) {
                column(table, i, dialect).ifPresent(columns::add);
            }
            return new AttributeColumns(columns);
        });
    }

    private static Optional<Column> column(ResultSetMetaData table, int index, SqlDialect dialect) throws SQLException {
        String column = table.getColumnName(index);
        String attribute = column.toLowerCase(Locale.ROOT);
        int type = table.getColumnType(index);
        boolean storable = type == Types.BIGINT || type == Types.VARCHAR;
        if (!storable || FIXED.contains(attribute) || !NAME.matcher(attribute).matches()) {
            return Optional.empty();
        }
        Attribute.Type stored = type == Types.BIGINT ? Attribute.Type.NUMBER : Attribute.Type.TOKEN;
        return Optional.of(new Column(attribute, stored, dialect.quoted(column)));
    }

    List<Column> all() {
        return columns;
    }

    /** Returns the column of an attribute, if it has one. */
    Optional<Column> of(String attribute, Attribute.Type type) {
        return columns.stream()
                .filter(column -> column.attribute().equals(attribute) && column.type() == type)
                .findFirst();
    }

    /** Returns whether a value belongs in one of these columns. */
    boolean hold(Cell cell) {
        return columns.stream().anyMatch(column -> column.holds(cell));
    }
}
