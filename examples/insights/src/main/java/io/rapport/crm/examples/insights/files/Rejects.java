package io.rapport.crm.examples.insights.files;

import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.ingest.Reject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Counts what was left out, writes it to a file if there is one, and remembers the first few. */
public final class Rejects implements Consumer<Reject>, AutoCloseable {
    private static final int REMEMBERED = 5;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("file", "line", "reason", "row")
            .setRecordSeparator("\n")
            .get();

    private final Optional<CSVPrinter> printer;
    private final List<Reject> first = new ArrayList<>();
    private long count;

    public Rejects(Optional<OutputFile> file) throws IOException {
        this.printer = file.isPresent() ? Optional.of(FORMAT.print(file.get().open())) : Optional.empty();
    }

    @Override
    public void accept(Reject reject) {
        if (count++ < REMEMBERED) {
            first.add(reject);
        }
        try {
            if (printer.isPresent()) {
                printer.get()
                        .printRecord(
                                reject.origin().file(),
                                reject.origin().line(),
                                reject.reason(),
                                reject.origin().row());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public long count() {
        return count;
    }

    /** Tells the first few to those who want no file. */
    public void describe(Consumer<String> remark) {
        first.forEach(reject -> remark.accept("Rejected " + reject));
        if (count > first.size()) {
            remark.accept("Rejected " + Wording.count(count - first.size()) + " more");
        }
        if (count > 0 && printer.isEmpty()) {
            remark.accept("To keep all of them with their rows, give --rejects FILE.");
        }
    }

    @Override
    public void close() throws IOException {
        if (printer.isPresent()) {
            printer.get().close(true);
        }
    }
}
