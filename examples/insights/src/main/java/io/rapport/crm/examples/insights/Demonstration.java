package io.rapport.crm.examples.insights;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Customer;
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
    private static final Path FOLDER = Path.of("insights-data");
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

    int run(Settings settings) throws IOException {
        WrongUse.unless(
                customers >= 1 && customers <= MOST_CUSTOMERS,
                "--customers: give a number from 1 to " + Text.count(MOST_CUSTOMERS));
        SimulatedShop shop = SimulatedShop.of(customers, seed);
        String url = settings.database().orElse("jdbc:h2:file:./" + FOLDER + "/" + name() + ";WRITE_DELAY=0");
        if (settings.database().isEmpty() || page.isEmpty()) {
            Files.createDirectories(FOLDER);
        }
        OutputFile file = new OutputFile(page.orElse(FOLDER.resolve(name() + ".html")));
        settings.remark("A tea shop that is simulated from " + shop.plan().opening() + " on, with "
                + Text.count(customers, "customer") + ". For your own data see 'insights --help'.");
        try (Rejects rejects = new Rejects(Optional.empty());
                Database database = Database.open(settings, url)) {
            ImportResult result = record(shop, database, settings, rejects);
            result.print(settings.out());
            settings.out().println();
            report(database.crm(), file, settings);
            settings.out().println();
            settings.out()
                    .println("See it with plots:   "
                            + file.path().toAbsolutePath().normalize());
            settings.out()
                    .println("Ask about customers: insights "
                            + (settings.database().isPresent() ? "" : "--database '" + url + "' ")
                            + "show external/" + shop.plan().name() + ":1");
            return result.exitCode();
        }
    }

    private static void report(Crm crm, OutputFile file, Settings settings) throws IOException {
        Overview overview = Overview.of(crm);
        Optional<Report> report = Report.of(crm, overview, Optional.empty(), Optional.empty(), settings.progress());
        ReportPage.write(file, overview, report);
        ReportCommand.print(crm, report, settings.out());
    }

    private ImportResult record(SimulatedShop shop, Database database, Settings settings, Rejects rejects) {
        FactRecorder recorder = new FactRecorder(database.crm(), rejects, rows -> {});
        try (Progress.Task task = settings.progress().begin("Living two years", customers)) {
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
