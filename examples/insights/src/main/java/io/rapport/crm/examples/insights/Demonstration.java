package io.rapport.crm.examples.insights;

import io.rapport.crm.ingest.Columns;
import io.rapport.crm.ingest.TransactionFiles;
import io.rapport.crm.ingest.TransactionFormat;
import io.rapport.crm.ingest.TransactionSettings;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** Imports a small log of its own and reports on it. */
final class Demonstration {
    private static final long SEED = 1;
    private static final String IN_MEMORY = "jdbc:h2:mem:insights";

    private final Settings settings;

    Demonstration(Settings settings) {
        this.settings = settings;
    }

    int run() throws IOException {
        settings.remark("A tea shop that is invented, the same each time. For your own data see 'insights --help'.");
        if (settings.database().isEmpty()) {
            settings.remark("Nothing is kept; with --database JDBC-URL it is.");
        }
        try (Rejects rejects = new Rejects(Optional.empty());
                Database database = Database.open(settings, settings.database().orElse(IN_MEMORY))) {
            TransactionFiles files = new TransactionFiles(
                    TransactionFormat.csv(Columns.parse(GeneratedLog.COLUMNS)),
                    new TransactionSettings(Source.of("tea-shop", Channel.WEB), Money.currency("EUR"), settings.zone()),
                    rejects);
            files.read("generated", new StringReader(new GeneratedLog(SEED).csv()));
            ImportResult result = new Importing(settings.progress(), rejects).record(files, database.crm());
            result.print(settings.out());
            settings.out().println();
            Optional<Report> report = Report.of(
                    database.crm(),
                    Overview.of(database.crm()),
                    Optional.empty(),
                    Optional.empty(),
                    settings.progress());
            ReportCommand.print(database.crm(), report, settings.out());
            return result.exitCode();
        }
    }
}
