package io.rapport.crm.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** It writes the schema "public" as SQL, because the PostgreSQL server that tests start comes without pg_dump. */
final class PostgresDump {
    private static final String TABLES = """
            select oid::regclass from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname
            """;

    private static final String COLUMNS = """
            select concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod),
              'collate ' || (select quote_ident(collname) from pg_collation
                where oid = attcollation and collname <> 'default'),
              'default ' || (select pg_get_expr(adbin, adrelid) from pg_attrdef
                where adrelid = attrelid and adnum = attnum),
              case when attnotnull then 'not null' end)
            from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped order by attnum
            """;

    private static final String KEYS = """
            select pg_get_constraintdef(oid) from pg_constraint
            where conrelid = '%s'::regclass and contype in ('p', 'u') order by conname
            """;

    private static final String INDEXES = """
            select pg_get_indexdef(indexrelid) from pg_index
            where indrelid = '%s'::regclass and not exists (select from pg_constraint where conindid = indexrelid)
            order by indexrelid::regclass::text
            """;

    private final Statement statement;

    private PostgresDump(Statement statement) {
        this.statement = statement;
    }

    static void write(DataSource database, Path file) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Files.write(file, new PostgresDump(statement).lines());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> lines() throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String table : texts(TABLES)) {
            List<String> parts = new ArrayList<>(texts(COLUMNS.formatted(table)));
            parts.addAll(texts(KEYS.formatted(table)));
            lines.add("create table " + table + " (" + String.join(", ", parts) + ");");
            texts(INDEXES.formatted(table)).forEach(index -> lines.add(index + ";"));
            rows(table).forEach(row -> lines.add("insert into " + table + " values (" + row + ");"));
        }
        return lines;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Their order does not depend on where they lie. */
    private List<String> rows(String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(literal(rows.getString(column)));
                }
                lines.add(String.join(", ", values));
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private static String literal(@Nullable String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }
}
