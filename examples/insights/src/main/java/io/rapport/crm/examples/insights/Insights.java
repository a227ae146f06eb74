package io.rapport.crm.examples.insights;

import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.failure.CrmException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Reads a shop's transactions and says who the customers are and what they are worth. */
@Command(
        name = "insights",
        sortOptions = false,
        optionListHeading = "%n",
        description = {
            "Reads a shop's transactions and says who the customers are and what they are worth.",
            "",
            "Without a command, two years of a shop are simulated, recorded and reported on; they are kept in"
                    + " insights-data, apart from data of your own."
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but something was rejected, not found or not as it should be",
            "2:nothing done: wrong use, or a file or database that cannot be used"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  insights import --csv sales.csv --currency EUR \\",
            "      --columns customer=cust_no,time=date,amount=total",
            "  insights report",
            "  insights show 4711",
            "",
            "Each command has a --help of its own."
        })
public final class Insights implements Callable<Integer> {
    @Mixin
    private final SharedOptions options;

    @Mixin
    private final Demonstration demonstration = new Demonstration();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Explain how to use this, and do nothing.")
    @SuppressWarnings("unused") // picocli acts upon it, and we do not
    private boolean help;

    private Insights(SharedOptions options) {
        this.options = options;
    }

    /** Runs a command, and ends the process where not all went well, so that the shell gets to know. */
    public static void main(String[] arguments) {
        // System.exit(0) would end Maven, too, under exec:java.
        int code = run(writer(System.out), writer(System.err), arguments);
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }

    /** Runs a command and answers its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        SharedOptions options = new SharedOptions(out, err);
        int code = new CommandLine(new Insights(options))
                .addSubcommand(new ImportCommand(options))
                .addSubcommand(new ReportCommand(options))
                .addSubcommand(new ShowCommand(options))
                .addSubcommand(new EvaluateCommand(options))
                .addSubcommand(new TrustCommand(options))
                .addSubcommand(new VerifyCommand(options))
                .registerConverter(ZoneId.class, Insights::zone)
                .registerConverter(DatabaseUrl.class, DatabaseUrl::new)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(24)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, words) -> refuse(err, wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> refuse(err, failure, options))
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public Integer call() throws IOException {
        return demonstration.run(options);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new TypeConversionException("no such time zone; give one such as Europe/Berlin");
        }
    }

    private static int refuse(PrintWriter err, ParameterException wrong) {
        err.println("insights: " + Passwords.hide(String.valueOf(wrong.getMessage())));
        err.println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.NOT_DONE;
    }

    /** Whoever uses the program wrongly gets a sentence; only a fault of the program shows where it is. */
    private static int refuse(PrintWriter err, Exception failure, SharedOptions options) throws Exception {
        if (failure instanceof WrongUse) {
            err.println("insights: " + failure.getMessage());
        } else if (failure instanceof CrmException known) {
            err.println("insights: " + Passwords.hide(known.getMessage() + options.furtherWords(known)));
        } else if (failure instanceof IOException) {
            err.println("insights: cannot read or write: " + failure.getMessage());
        } else {
            throw failure;
        }
        return ExitCode.NOT_DONE;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }
}
