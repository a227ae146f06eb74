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
 * The attributes that have a column of their own in the table of customers. Which they are is read from the table: a
 * migration, or the application, adds a column, and the attribute of that name goes there.
 */
final class AttributeColumns {
    private static final Set<String> FIXED = Set.of("id", "version", "sequence", "survivor", "profile");
    /** The names of attributes that can be those of a column; also why it is safe to write them into SQL. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final List<Column> columns;

    private AttributeColumns(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * A column for an attribute.
     *
     * @param attribute the name of the attribute
     * @param type how it is stored
     * @param sql the name of the column as SQL has it
     */
    record Column(String attribute, Attribute.Type type, String sql) {
        /** Whether a value belongs into it. */
        boolean holds(Cell cell) {
            boolean sameType = (type == Attribute.Type.NUMBER) == cell instanceof Cell.Numeric;
            return sameType && attribute.equals(cell.attribute());
        }

        /** The value in it, if there is one. */
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

    /** The column of an attribute, if it has one. */
    Optional<Column> of(String attribute, Attribute.Type type) {
        return columns.stream()
                .filter(column -> column.attribute().equals(attribute) && column.type() == type)
                .findFirst();
    }

    /** Whether a value goes into one of them. */
    boolean hold(Cell cell) {
        return columns.stream().anyMatch(column -> column.holds(cell));
    }
}
