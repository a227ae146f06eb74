package io.rapport.crm.examples.insights;

import io.rapport.crm.examples.insights.console.Progress;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** All commands share these options. Answers go to the one writer, remarks to the other. */
final class SharedOptions {
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            scope = ScopeType.INHERIT,
            description = "Where the customers are kept. Default: an H2 file, insights-data/insights.mv.db in the"
                    + " current directory. The URL of an H2 file of your own should end in ;WRITE_DELAY=0,"
                    + " or a crash can lose what was reported as stored. PostgreSQL:"
                    + " jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD.")
    private Optional<String> database = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            scope = ScopeType.INHERIT,
            description = "The business time zone, such as Europe/Berlin: decides what a day is, and what times without"
                    + " an offset mean. Always the same for a database. Default: UTC.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--rebuild",
            scope = ScopeType.INHERIT,
            description =
                    "Fold what is known of the customers again: after an update of this program that asks for it, or"
                            + " to change the time zone. Nobody else may write meanwhile.")
    private boolean rebuild;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress bar and no remarks; answers and errors only.")
    private boolean quiet;

    SharedOptions(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    Optional<String> database() {
        return database;
    }

    ZoneId zone() {
        return zone;
    }

    boolean rebuild() {
        return rebuild;
    }

    /** Answers are written here. */
    PrintWriter out() {
        return out;
    }

    /** Says something that is not part of the answer, unless everything is to be quiet. */
    void remark(String text) {
        if (!quiet) {
            err.println(text);
            err.flush();
        }
    }

    Progress progress() {
        return new Progress(!quiet);
    }
}
