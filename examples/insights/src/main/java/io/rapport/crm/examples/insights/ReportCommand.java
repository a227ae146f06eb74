package io.rapport.crm.examples.insights;

import io.rapport.crm.Crm;
import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.examples.insights.files.OutputFile;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.examples.insights.report.Report;
import io.rapport.crm.examples.insights.report.ReportJson;
import io.rapport.crm.examples.insights.report.ReportPage;
import io.rapport.crm.examples.insights.report.ReportText;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.money.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what the customer base is worth. */
@Command(
        name = "report",
        sortOptions = false,
        optionListHeading = "%n",
        description = {
            "Reports on all customers: net revenue, how it is spread, purchases by month, marks for recency, frequency and"
                    + " monetary value (RFM), what is to come, by the model of buying that is chosen for them, and whether they have reason for trust.",
            "",
            "The cut-offs of the marks and the model are kept in the database; 'insights show' goes by those of the latest"
                    + " report."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:nothing done: wrong use, or a database that cannot be used"})
final class ReportCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the figures to this file: customers, interactions, net_revenue by currency (major"
                    + " units), currency, top20_share, gini, purchases_by_month, rfm with as_of, cutoffs (days, days"
                    + " bought, minor units), classes (customers with mark 1 to 5) and grid (the same by recency, then"
                    + " frequency), net_revenue_by_month, active_customers_by_month, lorenz (part of the least valuable"
                    + " 0 %% to 100 %%), value_distribution (from, to, customers), cohorts (by the month of the first"
                    + " purchase, who bought in that month, the next and so on), top_customers, forecast with model, as_of,"
                    + " choice (why this model), held_out (calibrate_until, days, predicted_total, actual_total, deciles by"
                    + " what was expected, by_repeats from 0 to 7 or more), alive (how many are expected to be customers"
                    + " still), alive_distribution (customers by tenths of that probability), horizon_days,"
                    + " expected_purchases, lifetime_value (convention, customers, total, distribution, tenths: parts of the"
                    + " total, the most valuable tenth of the customers first); or null with forecast_obstacle; trust with as_of,"
                    + " customers (who have a score), too_little_known (who have none), score, bands, distribution (customers of"
                    + " each band by 5 points of the score), components (levels from 1 to 10) and effects (what moved scores:"
                    + " points, points_each, points_of_mean); care with as_of, promises (by what became of them), longest_overdue,"
                    + " open_cases (by deadline and kind) and most_urgent (with the levels they go up).")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the report as a web page to this file, with plots. It needs no network and no other"
                    + " file; it names the best customers, so mind whom you show it.")
    private Optional<Path> page = Optional.empty();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of shares, marks and months. Default: the one in which most customers bought.")
    private Optional<String> currency = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The last day that counts for the marks and the model, such as 2011-12-31, and at whose end it is told what"
                            + " is late. Default: that of the latest purchase, for the marks the day after it.")
    private Optional<LocalDate> asOf = Optional.empty();

    ReportCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Optional<OutputFile> jsonFile = json.map(OutputFile::new);
        Optional<OutputFile> pageFile = page.map(OutputFile::new);
        Optional<Currency> wanted = currency.map(ReportCommand::currency);
        try (Database database = Database.openExisting(options)) {
            Crm crm = database.crm();
            Overview overview = Overview.of(crm, asOf);
            Optional<Report> report = Report.of(crm, overview, wanted, asOf, options.progress());
            if (jsonFile.isPresent()) {
                jsonFile.get().json(ReportJson.of(overview, report));
            }
            if (pageFile.isPresent()) {
                ReportPage.write(pageFile.get(), overview, report);
            }
            report.ifPresent(known -> known.keep(crm));
            ReportText.print(report, options.out());
        }
        return ExitCode.DONE;
    }

    private static Currency currency(String code) {
        try {
            return Money.zero(Money.currency(code)).currency();
        } catch (InvalidInputException unknown) {
            throw WrongUse.of("--currency", unknown);
        }
    }
}
