package io.rapport.crm.ingest;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.rapport.crm.failure.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Says what separates the fields of a record. */
enum CsvDialect {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    /** Any number of blanks separates fields, and there are no quotes. */
    BLANKS(' ');

    private static final Splitter ON_BLANKS =
            Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private final char delimiter;

    CsvDialect(char delimiter) {
        this.delimiter = delimiter;
    }

    char delimiter() {
        return delimiter;
    }

    boolean hasQuotes() {
        return this != BLANKS;
    }

    /**
     * Returns the fields of one record.
     *
     * @throws InvalidInputException if its quotes are unbalanced
     */
    List<String> split(String entry) {
        if (this == BLANKS) {
            return ON_BLANKS.splitToList(entry);
        }
        // Most records have no quotes, and a parser for each would cost a buffer for each.
        return entry.indexOf('"') < 0 ? Splitter.on(delimiter).splitToList(entry) : unquoted(entry);
    }

    private List<String> unquoted(String entry) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(entry, format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() == 1) {
                return records.get(0).toList();
            }
        } catch (IOException | UncheckedIOException malformed) {
            // Its message quotes the text; what follows says enough.
        }
        throw new InvalidInputException("line", "unbalanced quotes", "double the quotes within a field, and close it");
    }
}
