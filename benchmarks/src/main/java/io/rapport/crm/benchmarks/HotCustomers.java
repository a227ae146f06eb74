package io.rapport.crm.benchmarks;

import io.rapport.crm.Crm;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.storage.ContentionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures how long writers wait for each other when they write the same customers at once. Each thread records one
 * fact after the other, of anyone of a few customers.
 */
@Command(
        name = "hot-customers",
        mixinStandardHelpOptions = true,
        description =
                "Records single facts of few customers from many threads at once, and prints the rate and how long the"
                        + " calls take: the half, all but one in a hundred, the longest.")
final class HotCustomers implements Callable<Integer> {
    private final PrintWriter out;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--threads", description = "How many write at once. Default: ${DEFAULT-VALUE}.")
    private int threads = 16;

    @Option(
            names = "--connections",
            description = "How many connections they share. Default: as many as there are threads.")
    private Optional<Integer> connections = Optional.empty();

    @Option(names = "--customers", description = "How many customers they write. Default: ${DEFAULT-VALUE}.")
    private int customers = 20;

    @Option(
            names = "--seconds",
            description = "For how long, after a quarter of it that does not count. Default: ${DEFAULT-VALUE}.")
    private int seconds = 20;

    private final Shop shop = new Shop(4);

    HotCustomers(PrintWriter out) {
        this.out = out;
    }

    /** What came of a thread's calls: how long they took, and how many were given up. */
    private record Calls(List<Double> millis, long givenUp) {}

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException, ExecutionException {
        Machine.print(out);
        try (Database opened = database.open()) {
            opened.allowConnections(connections.orElse(threads));
            out.println(opened.description());
            out.println();
            try (Sides sides = Sides.open(opened)) {
                sides.crm().record(shop.newcomers(customers));
                write(sides.crm(), seconds / 4.0);
                report(write(sides.crm(), seconds));
            }
        }
        return 0;
    }

    private List<Calls> write(Crm crm, double duration) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + (long) (duration * 1e9);
        ExecutorService writers = Executors.newFixedThreadPool(threads);
        try {
            Callable<Calls> writer = () -> writeUntil(end, crm);
            List<Calls> calls = new ArrayList<>();
            for (Future<Calls> done : writers.invokeAll(Collections.nCopies(threads, writer))) {
                calls.add(done.get());
            }
            return calls;
        } finally {
            writers.shutdown();
        }
    }

    private Calls writeUntil(long end, Crm crm) {
        List<Double> millis = new ArrayList<>();
        long givenUp = 0;
        while (System.nanoTime() < end) {
            Interaction fact = next();
            long start = System.nanoTime();
            try {
                if (crm.record(fact).added() != 1) {
                    throw new IllegalStateException("a fact was not added");
                }
                millis.add((System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
            } catch (ContentionException overtaken) {
                givenUp++;
            }
        }
        return new Calls(millis, givenUp);
    }

    private Interaction next() {
        synchronized (shop) {
            return shop.fact(shop.anyone());
        }
    }

    private void report(List<Calls> all) {
        List<Double> millis =
                all.stream().flatMap(calls -> calls.millis().stream()).toList();
        Quantiles calls = Quantiles.of(millis);
        out.printf(
                "  %d threads, %d customers: %,.0f facts/s, p50 %.1f ms, p99 %.1f ms, worst %.1f ms, %d given up%n",
                threads,
                customers,
                millis.size() / (double) seconds,
                calls.median(),
                calls.at(0.99),
                calls.at(1),
                all.stream().mapToLong(Calls::givenUp).sum());
        out.flush();
    }
}
