package io.rapport.crm.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/** Holds what one database does differently from another. Everything else is SQL that all of them understand. */
abstract class SqlDialect {
    /** Returns the name of the folder that holds the migrations for this database. */
    abstract String name();

    /**
     * Returns a statement that inserts a row unless one with this key exists; the update count says whether it did. It
     * has one parameter for each column.
     */
    abstract String insertIfAbsent(String table, List<String> key, List<String> columns);

    /**
     * Returns a statement that inserts a row or overwrites the one with this key. It has one parameter for each column.
     */
    abstract String insertOrReplace(String table, List<String> key, List<String> columns);

    /**
     * Returns whether a statement failed only because others were writing, so that it may succeed when everything is
     * repeated.
     */
    abstract boolean isRace(SQLException failure);

    /**
     * Returns whether locks must be released by a commit, because rolling them back can undo what others have
     * committed.
     */
    boolean commitsLocks() {
        return false;
    }

    /** Returns the isolation under which all statements of a transaction see one state of the database. */
    abstract int snapshot();

    /**
     * Refuses a database in which the library cannot work correctly, and warns about settings that endanger the data.
     *
     * @throws io.rapport.crm.storage.StorageException if the database is refused
     */
    abstract void check(Inquiry database, Logger log) throws SQLException;

    /** Asks the database for texts. */
    interface Inquiry {
        List<String> ask(String sql) throws SQLException;
    }

    /** Returns advice for the case that tables which were just created are gone. */
    String whenTablesVanish() {
        return "check that every connection of the data source leads to the same database and schema";
    }

    void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }

    UUID uuid(ResultSet result, int index) throws SQLException {
        return result.getObject(index, UUID.class);
    }

    /** Returns a column name in quotes, as the database itself spells it, so that it may also be a keyword. */
    String quoted(String column) {
        return '"' + column + '"';
    }

    /** Returns a question mark for each column. */
    static String marks(List<String> columns) {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    }

    /** Returns a statement that inserts a row. It has one parameter for each column. */
    static String insert(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks(columns) + ")";
    }
}
