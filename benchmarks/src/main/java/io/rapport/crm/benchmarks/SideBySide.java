package io.rapport.crm.benchmarks;

import io.rapport.crm.customer.CustomerId;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the library against SQL written by hand: both record, view and count. */
@Command(
        name = "side-by-side",
        mixinStandardHelpOptions = true,
        description =
                "Records facts, views customers and counts segments, by the library and by hand in turn, and prints"
                        + " the throughput of the library as a part of that by hand.")
final class SideBySide implements Callable<Integer> {
    private static final int BATCH = 1_000;

    private final PrintWriter out;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--rounds", description = "How many rounds count. Default: ${DEFAULT-VALUE}.")
    private int rounds = 20;

    @Option(
            names = "--customers",
            description = "How many customers there are before anything but their arrival is measured; at least 1000."
                    + " Default: ${DEFAULT-VALUE}.")
    private int customers = 200_000;

    @Option(
            names = "--history",
            description = "How long the log of the customer is whose view must not get slower by it. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int history = 100_000;

    @Option(names = "--calls", description = "How many single calls and views make a round. Default: ${DEFAULT-VALUE}.")
    private int calls = 200;

    SideBySide(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Machine.print(out);
        try (Database opened = database.open()) {
            out.println(opened.description());
            out.println();
            try (Sides sides = Sides.open(opened)) {
                Shop shop = new Shop(1);
                record(new Recording(sides, shop));
                new SameRows(opened).require(out);
                opened.analyze();
                view(new Viewing(sides, shop));
                count(new Counting(sides));
            }
        }
        return 0;
    }

    private void record(Recording recording) throws SQLException {
        ScoreTable table = new ScoreTable(out, "library", "by hand");
        // Everybody arrives, also those who come while it gets warm.
        int arrivals = customers / BATCH;
        int warmUp = arrivals / 10;
        table.print(new Contest("1,000 facts of 1,000 newcomers", 0.7, BATCH)
                .run(warmUp, arrivals - warmUp, () -> recording.newcomers(BATCH)));
        table.print(new Contest("1,000 facts of 1,000 customers", 0.7, BATCH)
                .run(rounds, () -> recording.visits(BATCH, BATCH)));
        table.print(new Contest("1,000 facts of 100 customers", 0.7, BATCH)
                .run(rounds, () -> recording.visits(BATCH, BATCH / 10)));
        table.print(new Contest("one fact", 0.75, calls).run(rounds, () -> recording.singles(calls)));
    }

    private void view(Viewing viewing) throws SQLException {
        ScoreTable table = new ScoreTable(out, "library", "by hand");
        table.print(new Contest("view by id", 0.8, views()).run(rounds, () -> viewing.byId(views())));
        table.print(new Contest("view by e-mail", 0.8, views()).run(rounds, () -> viewing.byEmail(views())));
        out.println();

        CustomerId shortLog = viewing.customerWith(10);
        CustomerId longLog = viewing.customerWith(history);
        String name = "view after %,d facts".formatted(history);
        new ScoreTable(out, "long log", "10 facts")
                .print(new Contest(name, 1 / 1.2, views())
                        .run(rounds, () -> viewing.ofTwo(longLog, shortLog, views())));
        out.println();
    }

    private void count(Counting counting) throws SQLException {
        ScoreTable table = new ScoreTable(out, "library", "by hand");
        table.print(new Contest("count by a column", 0.9, 1).run(rounds, counting::byColumn));
        table.print(new Contest("count by an indexed column", 0.9, 1).run(rounds, counting::byIndexedColumn));
        table.print(new Contest("count by an attribute in a row", 0.9, 1).run(rounds, counting::byRow));
        table.print(new Contest("count by and, or, not", 0.9, 1).run(rounds, counting::byAllTogether));
    }

    private int views() {
        return 50 * calls;
    }
}
