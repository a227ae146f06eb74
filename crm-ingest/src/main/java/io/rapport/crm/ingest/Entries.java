package io.rapport.crm.ingest;

import io.rapport.crm.failure.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts lines together into records. A quoted field may span lines, but a forgotten quote must not swallow the file:
 * where a record does not end in time, or does not have the fields it should, only its first line is given up and
 * reading goes on with the next one.
 */
final class Entries {
    /** A record has at most so many characters, and so has a line. */
    static final int LONGEST = 65_536;

    private final PhysicalLines lines;
    private final Layout layout;

    Entries(PhysicalLines lines, Layout layout) {
        this.lines = lines;
        this.layout = layout;
    }

    /** Returns the next record, unless the file has ended; lines without any text are passed over. */
    Optional<Entry> next() throws IOException {
        Optional<PhysicalLine> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line.isPresent() ? Optional.of(entry(line.get())) : Optional.empty();
    }

    private Entry entry(PhysicalLine first) throws IOException {
        if (first.problem().isPresent()) {
            return Entry.bad(first, first.problem().get());
        }
        return layout.dialect().hasQuotes() ? quoted(first) : split(first, first.text());
    }

    private Entry quoted(PhysicalLine first) throws IOException {
        QuoteScan scan = new QuoteScan(layout.dialect().delimiter());
        StringBuilder text = new StringBuilder(first.text());
        List<PhysicalLine> more = new ArrayList<>();
        scan.follow(first.text());
        while (scan.isOpen() && scan.fields() <= layout.width()) {
            Optional<PhysicalLine> next = lines.next();
            next.ifPresent(more::add);
            if (next.isEmpty() || !fits(next.get(), text)) {
                break;
            }
            text.append('\n').append(next.get().text());
            scan.follow(next.get().text());
        }
        Optional<String> problem = problem(scan);
        if (problem.isPresent()) {
            lines.giveBack(more);
            return Entry.bad(first, problem.get());
        }
        return split(first, text.toString());
    }

    private static boolean fits(PhysicalLine line, StringBuilder text) {
        return line.problem().isEmpty() && text.length() + 1 + line.text().length() <= LONGEST;
    }

    private Optional<String> problem(QuoteScan scan) {
        if (scan.isBroken()) {
            return Optional.of("line: text after a closing quote; double the quotes within a field");
        }
        if (scan.isOpen() && scan.fields() <= layout.width()) {
            return Optional.of("line: a quote is opened and not closed within " + LONGEST + " characters; close it");
        }
        return scan.fields() == layout.width() ? Optional.empty() : Optional.of(wrongWidth(scan.fields()));
    }

    private Entry split(PhysicalLine first, String text) {
        try {
            List<String> fields = layout.dialect().split(text);
            return fields.size() == layout.width()
                    ? new Entry(first.number(), text, fields, Optional.empty())
                    : Entry.bad(first, wrongWidth(fields.size()));
        } catch (InvalidInputException malformed) {
            return Entry.bad(first, String.valueOf(malformed.getMessage()));
        }
    }

    private String wrongWidth(int fields) {
        return "line: " + fields + " fields where the header has " + layout.width() + "; check delimiters and quotes";
    }
}
