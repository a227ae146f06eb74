package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs statements on one connection. Every result is read to its end and closed before the call returns. */
final class Session {
    private final Connection connection;
    private final SqlDialect dialect;

    /** A savepoint at which locks are held and nothing is written yet. It is set only if the dialect needs it. */
    private @Nullable Savepoint locked;

    Session(Connection connection, SqlDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Marks the point at which all locks are taken and writing begins. */
    void locked() throws SQLException {
        if (dialect.commitsLocks()) {
            locked = connection.setSavepoint();
        }
    }

    /** Undoes what was written, and ends the transaction. */
    void undo() throws SQLException {
        if (locked == null) {
            dialect.rollback(connection);
        } else {
            connection.rollback(locked);
            connection.commit();
        }
    }

    /** Returns what asks for texts by queries without parameters. */
    SqlDialect.Inquiry inquiry() {
        return sql -> query(sql, Params.Binding.NONE, ResultRow::text);
    }

    /** Runs any statement, and passes over a result. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> List<T> query(Sql sql, ResultRow.Reader<T> reader) throws SQLException {
        return query(sql.text(), sql::bind, reader);
    }

    <T> List<T> query(String sql, Params.Binding binding, ResultRow.Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Params(statement, dialect));
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                ResultRow row = new ResultRow(result, dialect);
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    /** Runs a query about many keys, in their order, with one statement for some hundred of them. */
    <K, T> List<T> query(KeyedSql sql, Collection<K> keys, Params.RowBinding<K> binding, ResultRow.Reader<T> reader)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        for (List<K> part : KeyedSql.parts(keys)) {
            rows.addAll(query(sql.text(part.size()), params -> bindAll(params, part, binding), reader));
        }
        return rows;
    }

    /** Runs a query about many keys that consist of several texts each. */
    <K, T> List<T> query(
            CompositeSql sql, Collection<K> keys, Function<K, List<String>> texts, ResultRow.Reader<T> reader)
            throws SQLException {
        List<List<String>> distinct = new ArrayList<>();
        // A key that is named twice is asked for once, because otherwise its rows would be found twice.
        new LinkedHashSet<>(keys).forEach(key -> distinct.add(texts.apply(key)));
        List<T> rows = new ArrayList<>();
        for (List<List<String>> part : sql.parts(distinct)) {
            if (!part.isEmpty()) {
                rows.addAll(query(sql.text(part.size()), params -> sql.bind(params, part), reader));
            }
        }
        return rows;
    }

    /** Runs a statement once for each row, in one batch. */
    <R> void batch(String sql, Collection<R> rows, Params.RowBinding<R> binding) throws SQLException {
        counts(sql, rows, binding);
    }

    /**
     * Runs a statement that writes at most one row, once for each given row, in one batch. Returns the given rows for
     * which nothing was written.
     */
    <R> List<R> unaffected(String sql, List<R> rows, Params.RowBinding<R> binding) throws SQLException {
        int[] counts = counts(sql, rows, binding);
        List<R> unaffected = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new StorageException("the driver does not say which statements of a batch wrote a row; "
                        + "switch off its rewriting of batches");
            } else if (counts[i] == 0) {
                unaffected.add(rows.get(i));
            }
        }
        return unaffected;
    }

    private <R> int[] counts(String sql, Collection<R> rows, Params.RowBinding<R> binding) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (R row : rows) {
                binding.bind(new Params(statement, dialect), row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /**
     * Returns whether a schema, or the current one if none is given, has a table of this name, in upper or lower case.
     */
    boolean hasTable(Optional<String> schema, String name) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String searched = schema.isPresent() ? schema.get() : connection.getSchema();
        try (ResultSet tables = database.getTables(connection.getCatalog(), searched, null, null)) {
            boolean found = false;
            while (tables.next() && !found) {
                found = name.equalsIgnoreCase(tables.getString("TABLE_NAME"));
            }
            return found;
        }
    }

    /** Runs a query and describes the columns of its result. */
    <T> T describe(String sql, Description<T> description) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            return description.of(result.getMetaData());
        }
    }

    /** Turns the columns of a result into a value. */
    interface Description<T> {
        T of(ResultSetMetaData columns) throws SQLException;
    }

    private static <K> void bindAll(Params params, List<K> keys, Params.RowBinding<K> binding) throws SQLException {
        for (K key : keys) {
            binding.bind(params, key);
        }
    }
}
