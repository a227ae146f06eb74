package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.examples.insights.files.InputFile;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.ingest.Origin;
import io.rapport.crm.ingest.Reject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file of deliveries, a row a line. One line is parsed at a time, so that a forgotten quote costs its own
 * row and not the rest of the file.
 */
public final class DeliveryFile {
    private final String name;
    private final Consumer<Reject> rejects;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Set<String> orders = new HashSet<>();

    private DeliveryFile(String name, Consumer<Reject> rejects) {
        this.name = name;
        this.rejects = rejects;
    }

    /**
     * Reads all rows that can be used, and orders them by time and order, wherever they stood.
     *
     * @param rejects gets the others
     * @throws WrongUse if the file cannot be read or lacks a column
     */
    public static List<Delivery> read(InputFile file, Consumer<Reject> rejects) {
        DeliveryFile reading = new DeliveryFile(file.name(), rejects);
        file.read(bytes -> {}, reading::read);
        reading.deliveries.sort(Comparator.comparing(Delivery::ordered).thenComparing(Delivery::order));
        return reading.deliveries;
    }

    private void read(Reader in) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        List<String> header = header(lines.readLine());
        long number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                take(new Origin(name, number, line), header, line);
            }
        }
    }

    private List<String> header(@Nullable String line) {
        WrongUse.unless(
                line != null && !line.isBlank(), name + " has no header: put the names of the columns on line 1");
        List<String> header = split(String.valueOf(line).replaceFirst("^\uFEFF", ""));
        List<String> missing = DeliveryRow.COLUMNS.stream()
                .filter(column -> !header.contains(column))
                .toList();
        WrongUse.unless(
                missing.isEmpty(),
                name + " has no column " + String.join(", ", missing) + "; it needs "
                        + String.join(",", DeliveryRow.COLUMNS) + " with commas between");
        WrongUse.unless(Set.copyOf(header).size() == header.size(), name + " has a column twice: rename one of them");
        return header;
    }

    private void take(Origin origin, List<String> header, String line) {
        try {
            List<String> fields = split(line);
            Require.that(
                    fields.size() == header.size(),
                    "line",
                    fields.size() + " fields where the header has " + header.size(),
                    "check commas and quotes");
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                cells.put(header.get(i), fields.get(i));
            }
            Delivery delivery = new DeliveryRow(cells).delivery();
            Require.that(orders.add(delivery.order()), "order", "in an earlier row", "give each order one row");
            deliveries.add(delivery);
        } catch (InvalidInputException unusable) {
            rejects.accept(new Reject(origin, String.valueOf(unusable.getMessage())));
        }
    }

    private static List<String> split(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            return parser.getRecords().get(0).stream().map(String::strip).toList();
        } catch (IOException | UncheckedIOException malformed) {
            throw new InvalidInputException(
                    "line", "unbalanced quotes", "double the quotes within a field, and close it");
        }
    }
}
