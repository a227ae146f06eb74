package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.MonthlySales;
import io.rapport.crm.value.ParetoAnalysis;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells people the report: a sentence for each question, and the figures below it. */
public final class ReportText {
    private static final int BEST = 5;
    private static final int LONGEST_BAR = 40;

    private final PrintWriter out;

    private ReportText(PrintWriter out) {
        this.out = out;
    }

    /** Prints a report, or says that there is nothing to report. */
    public static void print(Optional<Report> report, PrintWriter out) {
        report.ifPresentOrElse(
                new ReportText(out)::print,
                () -> out.println("Nobody has bought anything yet: begin with 'insights import'."));
    }

    private void print(Report report) {
        overview(report.overview());
        spread(report.pareto());
        best(report);
        months(report);
        report.rfm()
                .ifPresentOrElse(
                        rfm -> RfmText.print(rfm, out),
                        () -> out.printf("%nNobody had bought by the day asked for: no marks (RFM).%n"));
        ForecastText.print(report.forecast(), out);
        TrustText.print(report, out);
        out.flush();
    }

    private void overview(Overview overview) {
        out.printf(
                "%s with %s; purchases from %s to %s, on %s.%n",
                Wording.count(overview.customers(), "customer"),
                Wording.count(overview.interactions(), "interaction"),
                overview.firstPurchase().orElseThrow(),
                overview.lastPurchase().orElseThrow(),
                Wording.count(overview.purchaseDays(), "customer-day"));
        Table net = new Table("rl");
        for (Money money : overview.net().toList()) {
            net.row(Wording.amount(money), money.currency() + " net revenue: purchases less returns");
        }
        net.print(out);
    }

    private void spread(ParetoAnalysis pareto) {
        OptionalDouble top = pareto.topShare(0.2);
        out.println();
        if (top.isEmpty()) {
            out.println("More was returned than bought, so there is no share of the best customers.");
            return;
        }
        out.printf(
                "The best 20 %% of the %s with purchases or returns bring %s of the net revenue in %s (Gini coefficient %.3f).%n",
                Wording.count(pareto.customers(), "customer"),
                Wording.percent(top.getAsDouble()),
                pareto.total().currency(),
                pareto.gini().orElseThrow());
        Table shares = new Table("rl");
        for (int percent : new int[] {1, 10, 20, 50}) {
            shares.row(
                    Wording.percent(pareto.topShare(percent / 100.0).orElseThrow()), "from the best " + percent + " %");
        }
        long holders = pareto.holdersOf(0.8).orElseThrow();
        shares.row(
                "80.0 %",
                "from the best " + Wording.count(holders, "customer") + " ("
                        + Wording.percent((double) holders / pareto.customers()) + ")");
        shares.print(out);
        if (pareto.negativeCustomers() > 0) {
            out.printf(
                    "  %s returned more than they bought, %s %s in all.%n",
                    Wording.count(pareto.negativeCustomers(), "customer"),
                    Wording.amount(pareto.negativeTotal()),
                    pareto.total().currency());
        }
    }

    private void best(Report report) {
        out.println();
        out.println("The best customers by net revenue; see one with 'insights show NAME'.");
        Table table = new Table("lrrl").row("name", report.currency().toString(), "days bought", "last purchase");
        report.best().stream()
                .limit(BEST)
                .forEach(customer -> table.row(
                        customer.name(),
                        Wording.amount(customer.net()),
                        Wording.count(customer.value().purchaseDays()),
                        customer.value().lastPurchase().map(Object::toString).orElse("")));
        table.print(out);
    }

    private void months(Report report) {
        Collection<MonthlySales> sales = report.months().values();
        long most = sales.stream().mapToLong(MonthlySales::purchases).max().orElse(0);
        out.println();
        out.println("Purchases by month, and how many different customers made them.");
        Table table = new Table("lrrrl").row("month", "purchases", "customers", "bought, " + report.currency());
        report.months()
                .forEach((month, sold) -> table.row(
                        month.toString(),
                        Wording.count(sold.purchases()),
                        Wording.count(sold.customers()),
                        Wording.amount(sold.gross().in(report.currency())),
                        "#".repeat((int) (sold.purchases() * LONGEST_BAR / Math.max(most, 1)))));
        table.print(out);
    }
}
