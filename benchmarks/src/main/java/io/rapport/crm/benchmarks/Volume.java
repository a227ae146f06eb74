package io.rapport.crm.benchmarks;

import io.rapport.crm.Crm;
import io.rapport.crm.interaction.Interaction;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures whether recording gets slower as the log gets longer, and how much of a disk it takes. The shop grows all
 * the time: one fact in so many is that of a newcomer, the others are those of anyone who has come before.
 */
@Command(
        name = "volume",
        mixinStandardHelpOptions = true,
        description =
                "Records many facts in the order of time, as a growing shop would, and prints how fast that is at the"
                        + " beginning and in the end, and the bytes on disk.")
final class Volume implements Callable<Integer> {
    private static final int BATCH = 1_000;
    private static final int PARTS = 10;

    private final PrintWriter out;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--facts", description = "How many facts there are in the end. Default: ${DEFAULT-VALUE}.")
    private long facts = 2_000_000;

    @Option(names = "--customers", description = "Of how many customers. Default: ${DEFAULT-VALUE}.")
    private long customers = 200_000;

    @Option(
            names = "--all-known",
            description = "Everybody comes before anybody comes again, so that the log grows and the shop does not."
                    + " Otherwise the shop grows evenly with the log.")
    private boolean allKnown;

    private final Shop shop = new Shop(2);
    private final List<Double> batchSeconds = new ArrayList<>();

    Volume(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Machine.print(out);
        try (Database opened = database.open()) {
            out.println(opened.description());
            out.println();
            try (Sides sides = Sides.open(opened)) {
                record(sides.crm(), opened);
            }
            report(opened.bytesOnDisk(), opened.bytesWhenTidied());
        }
        return 0;
    }

    private void record(Crm crm, Database opened) throws IOException, SQLException {
        out.printf("  %12s %12s %12s %14s%n", "facts", "customers", "facts/s", "MB on disk");
        int linesEvery = (int) Math.max(1, facts / BATCH / (2 * PARTS));
        for (long done = 0; done < facts; done += BATCH) {
            List<Interaction> batch =
                    LongStream.range(done, done + BATCH).mapToObj(this::fact).toList();
            long start = System.nanoTime();
            long added = crm.record(batch).added();
            batchSeconds.add((System.nanoTime() - start) / 1e9);
            if (added != BATCH) {
                throw new IllegalStateException("only " + added + " facts of a batch were added");
            }
            int batches = batchSeconds.size();
            if (batches % linesEvery == 0) {
                double rate = rate(batches - linesEvery, batches);
                out.printf(
                        "  %,12d %,12d %,12.0f %,14d%n",
                        (long) batches * BATCH, shop.customers(), rate, opened.bytesOnDisk() / 1_000_000);
                out.flush();
            }
        }
    }

    private Interaction fact(long number) {
        boolean newcomer = allKnown ? number < customers : number % Math.max(1, facts / customers) == 0;
        return newcomer ? shop.newcomer() : shop.fact(shop.anyone());
    }

    private void report(long bytes, long tidied) {
        int all = batchSeconds.size();
        int part = Math.max(1, all / PARTS);
        double first = rate(Math.min(part, all - 1), Math.min(2 * part, all));
        double last = rate(all - part, all);
        out.printf(
                "%n  second tenth %,.0f facts/s, last tenth %,.0f: %.2f of it (goal 0.80)%n",
                first, last, last / first);
        out.printf("  on disk %,d bytes a fact, when tidied up %,d%n", bytes / facts, tidied / facts);
        out.flush();
    }

    /** Returns how many facts were recorded in a second, over some batches. */
    private double rate(int from, int to) {
        double seconds = batchSeconds.subList(from, to).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return (to - from) * BATCH / seconds;
    }
}
