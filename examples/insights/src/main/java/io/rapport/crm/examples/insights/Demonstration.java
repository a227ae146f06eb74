package io.rapport.crm.examples.insights;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.examples.insights.console.Progress;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.examples.insights.files.OutputFile;
import io.rapport.crm.examples.insights.files.Rejects;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.examples.insights.recording.FactRecorder;
import io.rapport.crm.examples.insights.recording.ImportResult;
import io.rapport.crm.examples.insights.report.Report;
import io.rapport.crm.examples.insights.report.ReportPage;
import io.rapport.crm.examples.insights.report.ReportText;
import io.rapport.crm.ingest.ImportedFact;
import io.rapport.crm.ingest.Origin;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.simulation.SimulatedShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Option;

/** Simulates two years of a shop, records what happens there, and reports on it. */
final class Demonstration {
    private static final int MOST_CUSTOMERS = 10_000_000;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "How many customers the simulated shop has. Default: ${DEFAULT-VALUE}.",
            defaultValue = "5000")
    private int customers;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Which of many possible shops it is: the same number gives the same shop. Default:"
                    + " ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to write the web page. Default: insights-data/simulated-N-SEED.html.")
    private Optional<Path> page = Optional.empty();

    int run(SharedOptions options) throws IOException {
        WrongUse.unless(
                customers >= 1 && customers <= MOST_CUSTOMERS,
                "--customers: give a number from 1 to " + Wording.count(MOST_CUSTOMERS));
        SimulatedShop shop = SimulatedShop.of(customers, seed);
        DatabaseUrl url = options.database().orElse(DatabaseUrl.of(DatabaseUrl.FOLDER, name()));
        if (page.isEmpty()) {
            Files.createDirectories(DatabaseUrl.FOLDER);
        }
        OutputFile file = new OutputFile(page.orElse(DatabaseUrl.FOLDER.resolve(name() + ".html")));
        options.remark("A tea shop that is simulated from " + shop.plan().opening() + " on, with "
                + Wording.count(customers, "customer") + ". For your own data see 'insights --help'.");
        try (Rejects rejects = new Rejects(Optional.empty());
                Database database = Database.open(options, url)) {
            ImportResult result = record(shop, database, options, rejects);
            result.print(options.out());
            options.out().println();
            report(database.crm(), file, options);
            options.out().println();
            options.out()
                    .println("See it with plots:   "
                            + file.path().toAbsolutePath().normalize());
            options.out()
                    .println("Ask about customers: insights "
                            + (options.database().isPresent() ? "" : "--database " + url.text() + " ")
                            + "show external/" + shop.plan().name() + ":1");
            return ExitCode.of(result.rejected() == 0);
        }
    }

    private static void report(Crm crm, OutputFile file, SharedOptions options) throws IOException {
        Overview overview = Overview.of(crm);
        Optional<Report> report = Report.of(crm, overview, Optional.empty(), Optional.empty(), options.progress());
        ReportPage.write(file, overview, report);
        report.ifPresent(known -> known.keep(crm));
        ReportText.print(report, options.out());
    }

    private ImportResult record(SimulatedShop shop, Database database, SharedOptions options, Rejects rejects) {
        FactRecorder recorder = new FactRecorder(database.crm(), rejects, rows -> {});
        try (Progress.Task task = options.progress().begin("Living two years", customers)) {
            shop.customers().forEach(customer -> {
                customer.facts().forEach(fact -> recorder.accept(simulated(fact, customer.number())));
                task.advance(1);
            });
            recorder.flush();
            AtomicInteger number = new AtomicInteger();
            shop.referrals(account ->
                            database.crm().customer(Customer.of(account)).map(CustomerView::id))
                    .forEach(fact -> recorder.accept(simulated(fact, number.incrementAndGet())));
            ImportResult result = recorder.finish(0);
            if (result.added() > 0) {
                database.manyWritten();
            }
            return result;
        }
    }

    private ImportedFact simulated(Interaction fact, int number) {
        return new ImportedFact(fact, new Origin(name(), number, fact.id().toString()), 1);
    }

    /** Two shops never share a database, because they number their customers alike. */
    private String name() {
        return "simulated-" + customers + "-" + seed;
    }
}
