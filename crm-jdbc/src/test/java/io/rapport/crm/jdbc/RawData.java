package io.rapport.crm.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.compress.CompressLZF;

/** What a database and its files hold, past the library: as text in which markers of ASCII characters can be found. */
final class RawData {
    private static final Set<String> SYSTEM = Set.of("information_schema", "pg_catalog");

    private static final int LARGEST_PAGE = 20_000;

    private RawData() {}

    /** The content of every column of every table, by the name of the table in lower case. */
    static Map<String, String> tables(DataSource database) {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement each = connection.createStatement();
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String schema = String.valueOf(tables.getString("TABLE_SCHEM"));
                String name = tables.getString("TABLE_NAME");
                if (!SYSTEM.contains(schema.toLowerCase(Locale.ROOT))) {
                    String table = (schema.equals("null") ? "" : "\"" + schema + "\".") + "\"" + name + "\"";
                    contents.put(name.toLowerCase(Locale.ROOT), content(each, table));
                }
            }
            return contents;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String content(Statement statement, String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    text.append(rows.getObject(column) instanceof byte[] bytes ? ascii(bytes) : rows.getString(column))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    /** The files in a folder, and below, whose names begin alike. */
    static List<byte[]> files(Path folder, String beginning) {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().startsWith(beginning))
                    .toList()) {
                contents.add(Files.readAllBytes(file));
            }
            return contents;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Bytes read as 8-bit text, and as UTF-16 of either order, beginning at even and odd places. */
    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder(ascii(bytes));
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            text.append(new String(bytes, wide));
            text.append(new String(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1), wide));
        }
        return text.toString();
    }

    /**
     * What comes out when every place is taken for the beginning of a page that H2 has compressed, used or not: most
     * places are none, and there nothing comes out, or nonsense.
     */
    static Stream<String> expanded(byte[] bytes) {
        CompressLZF lzf = new CompressLZF();
        byte[] page = new byte[LARGEST_PAGE];
        return IntStream.range(0, bytes.length).mapToObj(place -> {
            Arrays.fill(page, (byte) 0);
            try {
                lzf.expand(bytes, place, bytes.length - place, page, 0, page.length);
            } catch (ArrayIndexOutOfBoundsException end) {
                // What was expanded until there is in the page.
            }
            int length = page.length;
            while (length > 0 && page[length - 1] == 0) {
                length--;
            }
            return ascii(Arrays.copyOf(page, length));
        });
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
