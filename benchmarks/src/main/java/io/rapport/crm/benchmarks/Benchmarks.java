package io.rapport.crm.benchmarks;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures the library. Every number is printed with what it was measured on. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures the library, side by side with SQL written by hand for the same job.")
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs a measurement. It ends the program's process where the measurement fails, so that the shell gets to know.
     */
    public static void main(String[] arguments) {
        // Not System.exit(0): under exec:java it would end Maven, too.
        int code = run(writer(System.out), writer(System.err), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a measurement and answers its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Benchmarks())
                .addSubcommand(new SideBySide(out))
                .addSubcommand(new Volume(out))
                .addSubcommand(new HotCustomers(out))
                .addSubcommand(new InMemory(out))
                .addSubcommand(new Fitting(out))
                .addSubcommand(new Trusting(out))
                .setUsageHelpAutoWidth(true)
                .setOut(out)
                .setErr(err)
                .execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }
}
