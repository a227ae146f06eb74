package io.rapport.crm.benchmarks;

import com.google.common.collect.Lists;
import io.rapport.crm.Crm;
import io.rapport.crm.ingest.ImportedFact;
import io.rapport.crm.ingest.TransactionFiles;
import io.rapport.crm.ingest.TransactionFormat;
import io.rapport.crm.ingest.TransactionSettings;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures what folding costs where no database is in the way: CDNOW is recorded in memory, in file order, with the
 * features of the library. The file is read beforehand, and every round begins with nothing stored.
 */
@Command(
        name = "in-memory",
        mixinStandardHelpOptions = true,
        description =
                "Records CDNOW in memory, and prints the rate, the bytes of state a customer, and the heap that many"
                        + " customers fill. For figures that can be compared, run it on one core with -XX:+UseSerialGC.")
final class InMemory implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final int BATCH = 1_000;
    private static final int PURCHASES_EACH = 10;

    private final PrintWriter out;

    @Option(
            names = "--cdnow",
            required = true,
            paramLabel = "FILE",
            description = "CDNOW_master.txt.gz: the purchases of an online shop's customers in 1997 and 1998.")
    private Path cdnow = Path.of("");

    @Option(names = "--rounds", description = "How many rounds count, after half as many. Default: ${DEFAULT-VALUE}.")
    private int rounds = 20;

    @Option(names = "--customers", description = "How many customers fill the heap. Default: ${DEFAULT-VALUE}.")
    private int customers = 100_000;

    InMemory(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Machine.print(out);
        out.println();
        List<Interaction> facts = facts();
        rate(facts);
        state(facts);
        heap();
        out.flush();
        return 0;
    }

    private void heap() {
        long before = usedHeap();
        try (Crm crm = Crm.open(new InMemoryStorage(), ZONE)) {
            Shop shop = new Shop(3);
            for (int arrived = 0; arrived < customers; arrived += BATCH) {
                crm.record(shop.newcomers(BATCH));
            }
            for (int more = 1; more < PURCHASES_EACH; more++) {
                for (int customer = 0; customer < customers; customer += BATCH) {
                    crm.record(IntStream.range(customer, customer + BATCH)
                            .mapToObj(shop::fact)
                            .toList());
                }
            }
            long bytes = usedHeap() - before;
            out.printf(
                    "  %,d customers with %d facts each fill %,d MB of the heap, %,d bytes a fact%n",
                    crm.customers().count(), PURCHASES_EACH, bytes / 1_000_000, bytes / customers / PURCHASES_EACH);
        }
    }

    private void state(List<Interaction> facts) {
        try (Crm crm = Crm.open(new InMemoryStorage(), ZONE)) {
            record(crm, facts);
            LongSummaryStatistics bytes = crm.customers().stream()
                    .mapToLong(view -> view.profileSize())
                    .summaryStatistics();
            out.printf(
                    "  CDNOW: %,d facts, %,d customers, %.0f bytes of state each, the largest %,d%n",
                    facts.size(), bytes.getCount(), bytes.getAverage(), bytes.getMax());
        }
    }

    private void rate(List<Interaction> facts) {
        IntStream.range(0, rounds / 2).forEach(round -> factsPerSecond(facts));
        List<Double> rates = new ArrayList<>();
        IntStream.range(0, rounds).forEach(round -> rates.add(factsPerSecond(facts)));
        Quantiles rate = Quantiles.of(rates);
        out.printf(
                "  CDNOW: %,.0f facts/s, quartiles %,.0f .. %,.0f%n",
                rate.median(), rate.lowerQuartile(), rate.upperQuartile());
    }

    private static double factsPerSecond(List<Interaction> facts) {
        try (Crm crm = Crm.open(new InMemoryStorage(), ZONE)) {
            System.gc();
            long start = System.nanoTime();
            record(crm, facts);
            return facts.size() / ((System.nanoTime() - start) / 1e9);
        }
    }

    private List<Interaction> facts() throws IOException {
        TransactionFiles files = new TransactionFiles(
                TransactionFormat.cdnow(),
                new TransactionSettings(Source.of("cdnow", Channel.WEB), Money.currency("USD"), ZONE),
                reject -> {
                    throw new IllegalStateException(reject.toString());
                });
        try (Reader in =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(cdnow)), StandardCharsets.UTF_8)) {
            files.read("cdnow", in);
        }
        return files.facts().map(ImportedFact::fact).toList();
    }

    private static void record(Crm crm, List<Interaction> facts) {
        Lists.partition(facts, BATCH).forEach(crm::record);
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
