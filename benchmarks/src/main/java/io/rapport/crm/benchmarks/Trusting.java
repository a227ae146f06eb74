package io.rapport.crm.benchmarks;

import java.io.File;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures by JMH what an answer about trust costs. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description =
                "Prints the mean time of a score, of a score with its interval, and of an explanation, in microseconds.")
final class Trusting implements Callable<Integer> {
    private final PrintWriter out;

    @Option(
            names = "--pieces",
            split = ",",
            description = "How many pieces of evidence, one run each. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1000,4000")
    private List<String> pieces = new ArrayList<>();

    @Option(names = "--seconds", description = "How long an iteration takes; there are ten. Default: ${DEFAULT-VALUE}.")
    private int seconds = 1;

    Trusting(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws RunnerException {
        Machine.print(out);
        showForksTheClasses();
        var options = new OptionsBuilder()
                .include(TrustBenchmark.class.getName())
                .param("pieces", pieces.toArray(String[]::new))
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(seconds))
                .verbosity(VerboseMode.SILENT)
                .build();
        out.printf("%n  %-20s %8s %14s %10s%n", "", "pieces", "microseconds", "+/-");
        for (RunResult run : new Runner(options).run()) {
            String name = run.getParams().getBenchmark();
            out.printf(
                    Locale.ROOT,
                    "  %-20s %8s %14.2f %10.2f%n",
                    name.substring(name.lastIndexOf('.') + 1),
                    run.getParams().getParam("pieces"),
                    run.getPrimaryResult().getScore(),
                    run.getPrimaryResult().getScoreError());
        }
        out.flush();
        return 0;
    }

    /**
     * Tells JMH the class path. Each benchmark runs in a process of its own, and a build tool has loaded the classes by
     * a loader that such a process does not know.
     */
    private static void showForksTheClasses() {
        if (Trusting.class.getClassLoader() instanceof URLClassLoader loader) {
            String path = Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
            System.setProperty("java.class.path", path);
        }
    }
}
