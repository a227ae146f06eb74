package io.rapport.crm.ingest;

import io.rapport.crm.failure.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes facts of the transactions in one or several files that are imported together. First read all files, then take
 * the facts.
 *
 * <ul>
 *   <li>The rows of an order, wherever they lie, become the lines of one purchase at the time of the earliest; it is
 *       known again by the order's number. A row without one is a purchase by itself, known again by its content and by
 *       being the n-th of that content: equal rows count, and the same files in any order give the same facts.
 *   <li>An amount below zero is a return, whatever made it so: a negative quantity, a negative price, or a minus before
 *       the amount. Of an amount of zero the sign of the quantity decides. An order with both gives a purchase and a
 *       return.
 *   <li>A line's amount is rounded once, half up; its price keeps all decimals.
 *   <li>Rows without a customer are counted and left out. A row that cannot be used goes to a consumer and the rest is
 *       read on; so do the later rows of an order that two customers claim.
 * </ul>
 *
 * <p>It keeps the rows in memory, about half a kilobyte each. It is not for use by several threads.
 */
public final class TransactionFiles {
    private final TransactionFormat format;
    private final TransactionSettings settings;
    private final Consumer<Reject> rejects;
    private final TreeMap<String, List<CsvRow>> byCustomer = new TreeMap<>();
    private final Map<String, String> customerOfOrder = new HashMap<>();
    private long rows;
    private long anonymous;

    /**
     * Starts with nothing read.
     *
     * @param rejects gets the rows that cannot be used, while reading and while taking the facts
     */
    public TransactionFiles(TransactionFormat format, TransactionSettings settings, Consumer<Reject> rejects) {
        this.format = format;
        this.settings = settings;
        this.rejects = rejects;
    }

    /**
     * Reads no further than the header, to find out whether the file can be used.
     *
     * @param file its name, for messages
     * @throws InvalidInputException if it has no header or lacks a column
     */
    public void check(String file, Reader in) throws IOException {
        layout(file, new PhysicalLines(in, Entries.LONGEST));
    }

    /**
     * Reads a file to its end.
     *
     * @param file its name, for messages
     * @throws InvalidInputException if it has no header or lacks a column; then nothing was read
     */
    public void read(String file, Reader in) throws IOException {
        PhysicalLines lines = new PhysicalLines(in, Entries.LONGEST);
        Layout layout = layout(file, lines);
        Entries entries = new Entries(lines, layout);
        RowParser parser = new RowParser(layout, settings);
        for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            rows++;
            take(new Origin(file, entry.get().line(), entry.get().text()), entry.get(), parser);
        }
    }

    /**
     * Returns the facts of all rows, customer by customer (which keeps a database file small) and by time. They are
     * made as they are taken.
     */
    public Stream<ImportedFact> facts() {
        FactBuilder builder = new FactBuilder(settings, format.hasLines());
        return byCustomer.values().stream().flatMap(all -> builder.facts(all, rejects).stream());
    }

    /** Returns how many rows were read, whatever became of them. */
    public long rows() {
        return rows;
    }

    /** Returns how many rows name no customer. */
    public long anonymous() {
        return anonymous;
    }

    private Layout layout(String file, PhysicalLines lines) throws IOException {
        Optional<PhysicalLine> header = lines.next();
        if (header.isEmpty() || header.get().isBlank()) {
            throw new InvalidInputException("header", file + " has none", "put the names of the columns on line 1");
        }
        if (header.get().problem().isPresent()) {
            throw new InvalidInputException(
                    "header", file + " is no text", header.get().problem().get());
        }
        return format.layout(file, header.get().text());
    }

    private void take(Origin origin, Entry entry, RowParser parser) {
        if (entry.problem().isPresent()) {
            rejects.accept(new Reject(origin, entry.problem().get()));
        } else if (parser.customer(entry.fields()).isEmpty()) {
            anonymous++;
        } else {
            try {
                keep(parser.parse(origin, entry.fields()));
            } catch (InvalidInputException unusable) {
                rejects.accept(new Reject(origin, String.valueOf(unusable.getMessage())));
            }
        }
    }

    private void keep(CsvRow row) {
        String owner = row.order()
                .map(number -> customerOfOrder.putIfAbsent(number, row.customer()))
                .orElse(row.customer());
        if (!owner.equals(row.customer())) {
            throw new InvalidInputException(
                    "order", "an earlier row gives it to another customer", "give each order to one customer");
        }
        byCustomer.computeIfAbsent(row.customer(), first -> new ArrayList<>()).add(row);
    }
}
