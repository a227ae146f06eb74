package io.rapport.crm.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/** What one database does otherwise than another. Everything else is SQL that all of them understand. */
abstract class SqlDialect {
    /** The folder of its migrations. */
    abstract String name();

    /** Inserts a row unless one with this key is there; the count says whether it did. One parameter a column. */
    abstract String insertIfAbsent(String table, List<String> key, List<String> columns);

    /** Inserts a row, or overwrites the one with this key. One parameter a column. */
    abstract String insertOrReplace(String table, List<String> key, List<String> columns);

    /**
     * Whether a statement failed only because others were writing, so that it may succeed when everything is repeated.
     */
    abstract boolean isRace(SQLException failure);

    /**
     * Whether locks must be given up by committing them, because to roll them back can undo what others have committed.
     */
    boolean commitsLocks() {
        return false;
    }

    /** The isolation under which all statements of a transaction see one state of the database. */
    abstract int snapshot();

    /**
     * Refuses a database in which the library cannot work rightly, and warns about settings that endanger the data.
     *
     * @throws io.rapport.crm.storage.StorageException if it is refused
     */
    abstract void check(Inquiry database, Logger log) throws SQLException;

    /** Asks the database for texts. */
    interface Inquiry {
        List<String> ask(String sql) throws SQLException;
    }

    /** What may be wrong if tables are gone that were just created. */
    String whenTablesVanish() {
        return "check that every connection of the data source leads to the same database and schema";
    }

    void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }

    UUID uuid(ResultSet result, int index) throws SQLException {
        return result.getObject(index, UUID.class);
    }

    /** A column name as the database itself spells it, so that it may also be one of its keywords. */
    String quoted(String column) {
        return '"' + column + '"';
    }

    /** A question mark for each column. */
    static String marks(List<String> columns) {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    }

    /** Plainly inserts a row. One parameter a column. */
    static String insert(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks(columns) + ")";
    }
}
