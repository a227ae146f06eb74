package io.rapport.crm.benchmarks;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Observations;
import io.rapport.crm.buying.Outlook;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what it costs to fit a model of buying and to score everybody with it, from summaries in memory. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description =
                "Simulates customers, fits models of buying to them, scores all, and prints CPU seconds: those of the"
                        + " first round, in which Java warms up, and the median of the others.")
final class Fitting implements Callable<Integer> {
    private static final double HORIZON = 39;

    private final PrintWriter out;
    private final CpuTime cpu = new CpuTime();

    @Option(
            names = "--customers",
            split = ",",
            description = "How many customers, one run each. Default: ${DEFAULT-VALUE}.",
            defaultValue = "100000,1000000")
    private List<Integer> customers = new ArrayList<>();

    @Option(
            names = "--models",
            split = ",",
            description = "Which models. Default: ${DEFAULT-VALUE}.",
            defaultValue = "BG/NBD,MBG/NBD,Pareto/NBD")
    private List<String> models = new ArrayList<>();

    @Option(names = "--rounds", description = "How many rounds, at least 2. Default: ${DEFAULT-VALUE}.")
    private int rounds = 11;

    @Option(names = "--seed", description = "Of the random numbers. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    Fitting(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Machine.print(out);
        for (int many : customers) {
            run(new BuyingShop(many, seed));
        }
        return 0;
    }

    private void run(BuyingShop shop) {
        long before = usedHeap();
        int[] rows = new int[shop.customers()];
        Observations observations = shop.observe(rows);
        out.printf(
                Locale.ROOT,
                "%n%,d customers, %,d distinct rows%n  %-28s %10s %10s%n",
                shop.customers(),
                observations.rows(),
                "CPU seconds",
                "first",
                "median");
        line("compress", () -> shop.observe(rows));
        for (String name : models) {
            BuyingFamily family = BuyingFamily.named(name);
            line(name + " fit", () -> family.fit(observations));
            line(name + " compress and fit", () -> family.fit(shop.observe(rows)));
            Converged<BuyingModel> fit = family.fit(observations).converged().orElseThrow();
            line(name + " P(alive) of all", () -> scores(fit, observations, rows, Outlook::alive));
            line(
                    name + " purchases of all",
                    () -> scores(fit, observations, rows, outlook -> outlook.expectedPurchases(HORIZON)));
            out.printf(
                    Locale.ROOT,
                    "    %s, log-likelihood %.6f, gradient %.1e, %d evaluations%n",
                    fit.model().parameters(),
                    fit.quality().logLikelihood(),
                    fit.quality().gradientNorm(),
                    fit.quality().evaluations());
        }
        out.printf(
                Locale.ROOT,
                "  heap: %,d MB in use before, at most %,d MB at any time since the start%n",
                before / 1_000_000,
                peakHeap() / 1_000_000);
        out.flush();
    }

    /** Returns a figure for each customer, computed once for each row. */
    private static double[] scores(
            Converged<BuyingModel> fit, Observations observations, int[] rows, ToDoubleFunction<Outlook> figure) {
        double[] byRow =
                observations.each(seen -> figure.applyAsDouble(fit.model().of(seen)));
        double[] scores = new double[rows.length];
        for (int customer = 0; customer < rows.length; customer++) {
            scores[customer] = byRow[rows[customer]];
        }
        return scores;
    }

    private void line(String name, Supplier<?> work) {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            cpu.of(work);
            seconds.add(cpu.seconds());
        }
        out.printf(
                Locale.ROOT,
                "  %-28s %10.3f %10.3f%n",
                name,
                seconds.get(0),
                Quantiles.of(seconds.subList(1, rounds)).median());
        out.flush();
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
