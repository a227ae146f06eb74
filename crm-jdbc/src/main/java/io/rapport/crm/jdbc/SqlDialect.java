package io.rapport.crm.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Tells what a failure of the database means. */
    abstract Trouble trouble(SQLException failure);

    /** Undoes the transaction of a connection, and begins the next. */
    void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    /**
     * Returns whether locks must be released by a commit, because rolling them back can undo what others have
     * committed.
     */
    boolean commitsLocks() {
        return false;
    }

    /**
     * Returns the isolation under which all statements of a transaction see one state of the database. It is empty
     * where that of every transaction suits.
     */
    abstract OptionalInt snapshot();

    /** Returns the isolation under which writers hinder each other least; empty where there is but one. */
    OptionalInt writing() {
        return OptionalInt.of(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Returns what is added to a query so that the rows that it finds are locked. */
    String locking() {
        return " for update";
    }

    /**
     * Returns the statement with which a writing transaction begins, if the database locks itself as a whole and not
     * row by row.
     */
    Optional<String> firstOfWriter() {
        return Optional.empty();
    }

    /**
     * Returns what tells the database behind a connection from all others of this process, if only one of its threads
     * may write at a time. It is empty if any number may.
     */
    Optional<String> onlyOneWriter(Inquiry database) throws SQLException {
        return Optional.empty();
    }

    /** Returns how a statement is given many keys that consist of several texts each. */
    KeyTable keys() {
        return KeyTable.ARRAYS;
    }

    /**
     * Returns what sums up a column of whole numbers, as two columns: the sum itself, and how many times 2^32 is to be
     * added to it.
     */
    String sum(String column) {
        return "sum(" + column + "), 0";
    }

    /** Returns the statement that creates a schema unless it exists, if the database has schemas that are created. */
    Optional<String> createSchema(String name) {
        return Optional.of("create schema if not exists " + quoted(name));
    }

    /** Returns what is set once, outside a transaction, before the tables are created. */
    List<String> settings() {
        return List.of();
    }

    /** Returns the queries and statements after which only one program at a time brings the tables up to date. */
    abstract List<String> lockTables(Prefix prefix);

    /**
     * Refuses a database in which the library cannot work correctly, and warns about settings that endanger the data.
     *
     * @throws io.rapport.crm.storage.StorageException if the database is refused
     */
    abstract void check(Inquiry database) throws SQLException;

    /**
     * Warns if what is in the tables shows that the database has lost or damaged something. A database that cannot do
     * that is not asked.
     */
    void checkContents(Inquiry database, Prefix prefix) throws SQLException {}

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

    /** Returns a statement that inserts a row or overwrites the one with this key, as PostgreSQL and SQLite say it. */
    static String upsert(String table, List<String> key, List<String> columns) {
        String replaced = columns.stream()
                .filter(column -> !key.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return insert(table, columns) + " on conflict (" + String.join(", ", key) + ") do update set " + replaced;
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
