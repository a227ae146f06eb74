package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
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

    /** Where there are locks and nothing is written yet, if the dialect asks for it. */
    private @Nullable Savepoint locked;

    Session(Connection connection, SqlDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** All locks are taken; what follows writes. */
    void locked() throws SQLException {
        if (dialect.commitsLocks()) {
            locked = connection.setSavepoint();
        }
    }

    /** Undoes what was written, and ends the transaction. */
    void undo() throws SQLException {
        if (locked == null) {
            connection.rollback();
        } else {
            connection.rollback(locked);
            connection.commit();
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

    /** Asks about many keys, in order, with one statement for some hundred of them. */
    <K, T> List<T> query(KeyedSql sql, Collection<K> keys, Params.RowBinding<K> binding, ResultRow.Reader<T> reader)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        for (List<K> part : KeyedSql.parts(keys)) {
            rows.addAll(query(sql.text(part.size()), params -> bindAll(params, part, binding), reader));
        }
        return rows;
    }

    /** Asks about many keys of several texts each with one statement. */
    <K, T> List<T> query(
            CompositeSql sql, Collection<K> keys, Function<K, List<String>> texts, ResultRow.Reader<T> reader)
            throws SQLException {
        List<List<String>> distinct = new ArrayList<>();
        // What is named twice is asked for once, or it would be found twice.
        new LinkedHashSet<>(keys).forEach(key -> distinct.add(texts.apply(key)));
        return distinct.isEmpty()
                ? List.of()
                : query(sql.text(distinct.size()), params -> CompositeSql.bind(params, distinct), reader);
    }

    /** Runs a statement once for each row, in one batch. */
    <R> void batch(String sql, Collection<R> rows, Params.RowBinding<R> binding) throws SQLException {
        counts(sql, rows, binding);
    }

    /** Runs a statement that writes at most one row once for each row, in one batch. Gives those that wrote none. */
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

    /** Whether a schema, or else the current one, has a table of this name, however the database spells it. */
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

    /** Reads what the columns of a result are. */
    <T> T describe(String sql, Description<T> description) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            return description.of(result.getMetaData());
        }
    }

    /** Makes something of the columns of a result. */
    interface Description<T> {
        T of(ResultSetMetaData columns) throws SQLException;
    }

    private static <K> void bindAll(Params params, List<K> keys, Params.RowBinding<K> binding) throws SQLException {
        for (K key : keys) {
            binding.bind(params, key);
        }
    }
}
