package io.rapport.crm.ingest;

import com.google.common.base.CharMatcher;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says how a file of transactions is written. */
public final class TransactionFormat {
    private static final List<CsvDialect> CSV = List.of(CsvDialect.COMMA, CsvDialect.SEMICOLON, CsvDialect.TAB);
    private static final Map<Column, Integer> CDNOW =
            Map.of(Column.CUSTOMER, 0, Column.TIME, 1, Column.QUANTITY, 2, Column.AMOUNT, 3);

    private final Optional<Columns> columns;

    private TransactionFormat(Optional<Columns> columns) {
        this.columns = columns;
    }

    /**
     * Returns the format of CSV files: a header line has the names, then there is a record for each row. Commas,
     * semicolons or tabs separate the fields, whichever the header uses; a field in double quotes may hold any of these
     * and line breaks.
     */
    public static TransactionFormat csv(Columns columns) {
        return new TransactionFormat(Optional.of(columns));
    }

    /**
     * Returns the format of the CDNOW files: after one header line, a row is {@code customer yyyymmdd quantity amount}
     * with blanks between.
     */
    public static TransactionFormat cdnow() {
        return new TransactionFormat(Optional.empty());
    }

    /** Tells whether rows say more than an amount, so that they are worth keeping as lines. */
    boolean hasLines() {
        return columns.map(Columns::names)
                .map(names -> names.containsKey(Column.PRODUCT)
                        || names.containsKey(Column.QUANTITY)
                        || names.containsKey(Column.PRICE))
                .orElse(true);
    }

    /**
     * Finds the columns in a header line.
     *
     * @throws InvalidInputException if one is missing, with those that are there
     */
    Layout layout(String file, String header) {
        return columns.isPresent()
                ? csvLayout(file, header, columns.get())
                : cdnowLayout(file, CsvDialect.BLANKS.split(header));
    }

    private static Layout csvLayout(String file, String header, Columns wanted) {
        for (CsvDialect dialect : CSV) {
            List<String> names = names(dialect, header);
            if (names.containsAll(wanted.names().values())) {
                wanted.names().values().forEach(name -> requireOnce(file, name, names));
                Map<Column, Integer> places = wanted.names().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, column -> names.indexOf(column.getValue())));
                return new Layout(dialect, names.size(), places);
            }
        }
        List<String> there = names(likeliest(header), header);
        TreeSet<String> missing = new TreeSet<>(wanted.names().values());
        there.forEach(missing::remove);
        throw new InvalidInputException(
                "columns",
                file + " has no column " + String.join(", ", missing),
                "it has " + abbreviated(String.join(", ", there)));
    }

    private static Layout cdnowLayout(String file, List<String> names) {
        Require.that(
                names.size() == CDNOW.size(),
                "header",
                file + " has " + names.size() + " columns",
                "the format is: customer yyyymmdd quantity amount");
        boolean named = !CharMatcher.inRange('0', '9').matchesAllOf(names.get(1));
        Require.that(named, "header", file + " begins with data", "put a header line above it");
        return new Layout(CsvDialect.BLANKS, CDNOW.size(), CDNOW);
    }

    private static List<String> names(CsvDialect dialect, String header) {
        return dialect.split(header).stream().map(String::strip).toList();
    }

    private static CsvDialect likeliest(String header) {
        return Collections.max(CSV, (a, b) -> Integer.compare(count(a, header), count(b, header)));
    }

    private static int count(CsvDialect dialect, String header) {
        return CharMatcher.is(dialect.delimiter()).countIn(header);
    }

    private static void requireOnce(String file, String name, List<String> names) {
        boolean once = names.indexOf(name) == names.lastIndexOf(name);
        Require.that(once, "columns", file + " has " + name + " twice", "rename one of them");
    }

    private static String abbreviated(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + " ...";
    }
}
