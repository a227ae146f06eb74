package io.rapport.crm.examples.insights.report;

import io.rapport.crm.Crm;
import io.rapport.crm.examples.insights.console.Progress;
import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.CohortRetention;
import io.rapport.crm.value.MonthlySales;
import io.rapport.crm.value.ParetoAnalysis;
import io.rapport.crm.value.RfmClasses;
import io.rapport.crm.value.RfmCutoffs;
import io.rapport.crm.value.RfmWindow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The report holds what the customer base is worth in one currency.
 *
 * @param overview all customers at a glance
 * @param pareto how net revenue is spread over those who bought or returned something
 * @param months what was sold in each month
 * @param rfm the cut-offs of recency, frequency and monetary value; absent if nobody had bought by then
 * @param cohorts who comes back
 * @param best the customers who are worth most, the best first
 * @param forecast what is to come
 */
public record Report(
        Overview overview,
        ParetoAnalysis pareto,
        SortedMap<YearMonth, MonthlySales> months,
        Optional<Rfm> rfm,
        CohortRetention cohorts,
        List<TopCustomer> best,
        Forecast forecast) {
    private static final int STEPS = 9;
    private static final int BEST = 10;

    /**
     * Customers have marks from 1 to 5 for recency, frequency and monetary value.
     *
     * @param cutoffs where one mark ends and the next begins
     * @param classes how many customers have each mark
     */
    record Rfm(RfmCutoffs cutoffs, RfmClasses classes) {}

    /**
     * Looks at everything that is stored. The report is absent if nobody has bought anything.
     *
     * @param currency the currency of amounts; the one in which most customers have bought if absent
     * @param asOf the last day that counts for the marks and for the model; if absent, the day after the latest
     *     purchase for the marks, and that of the latest purchase for the model
     * @throws WrongUse if nobody has bought in this currency
     */
    public static Optional<Report> of(
            Crm crm, Overview overview, Optional<Currency> currency, Optional<LocalDate> asOf, Progress progress) {
        Optional<Currency> main = overview.mainCurrency();
        if (main.isEmpty()) {
            return Optional.empty();
        }
        Currency chosen = currency.orElse(main.get());
        if (!overview.hasPurchasesIn(chosen)) {
            throw new WrongUse("nobody has bought in " + chosen + "; most have in " + main.get());
        }
        try (Progress.Task task = progress.begin("Reporting", STEPS)) {
            ParetoAnalysis pareto = crm.value().pareto(chosen);
            task.advance(1);
            SortedMap<YearMonth, MonthlySales> months = crm.value().byMonth();
            task.advance(1);
            Optional<Rfm> rfm = rfm(crm, overview, RfmWindow.until(asOf.orElse(dayAfter(overview)), chosen), task);
            task.advance(1);
            CohortRetention cohorts = crm.value().cohorts();
            task.advance(1);
            List<TopCustomer> best = TopCustomer.of(crm, chosen, dayAfter(overview), BEST);
            task.advance(1);
            LocalDate today = asOf.or(overview::lastPurchase).orElseThrow();
            Forecast forecast = Forecast.of(crm, overview, chosen, today, task);
            return Optional.of(new Report(overview, pareto, months, rfm, cohorts, best, forecast));
        }
    }

    private static Optional<Rfm> rfm(Crm crm, Overview overview, RfmWindow window, Progress.Task task) {
        if (overview.firstPurchase().filter(window::includes).isEmpty()) {
            return Optional.empty();
        }
        RfmCutoffs cutoffs = crm.value().rfmCutoffs(window);
        task.advance(1);
        return Optional.of(new Rfm(cutoffs, crm.value().rfmClasses(cutoffs)));
    }

    private static LocalDate dayAfter(Overview overview) {
        return overview.lastPurchase().orElseThrow().plusDays(1);
    }

    /** Keeps the cut-offs of the marks and the model, by which 'show' goes from now on. */
    public void keep(Crm crm) {
        rfm.ifPresent(marks -> crm.value().goBy(marks.cutoffs()));
        forecast.ifKnown().ifPresent(known -> crm.forecast().goBy(known.model()));
    }

    Currency currency() {
        return pareto.total().currency();
    }

    /** What a month brought, in the currency of the report. */
    Money net(MonthlySales month) {
        return month.gross().minus(month.refunded()).in(currency());
    }
}
