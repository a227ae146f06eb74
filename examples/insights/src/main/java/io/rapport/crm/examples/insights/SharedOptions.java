package io.rapport.crm.examples.insights;

import io.rapport.crm.examples.insights.console.Progress;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.storage.StorageException;
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
            description = "Where the customers are kept. Default: an SQLite file, insights-data/insights.db in the"
                    + " current directory. A file of your own: jdbc:sqlite:./shop.db. PostgreSQL:"
                    + " jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD. H2 files of earlier versions:"
                    + " \"jdbc:h2:file:./insights-data/insights;WRITE_DELAY=0\", in quotes.")
    private Optional<DatabaseUrl> database = Optional.empty();

    @Option(
            names = "--database-messages",
            scope = ScopeType.INHERIT,
            description = "Where the database fails, show its own words, too. They say more, and may quote what is"
                    + " stored, such as names and addresses.")
    private boolean databaseMessages;

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

    Optional<DatabaseUrl> database() {
        return database;
    }

    boolean databaseMessages() {
        return databaseMessages;
    }

    /** Returns what is to be said of a failure besides its message. A database says it only if it is asked to. */
    String furtherWords(CrmException failure) {
        if (failure.getCause() == null) {
            return "";
        } else if (failure instanceof StorageException && !databaseMessages) {
            return " (--database-messages shows the database's own words)";
        }
        return " (" + RootCause.words(failure) + ")";
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
