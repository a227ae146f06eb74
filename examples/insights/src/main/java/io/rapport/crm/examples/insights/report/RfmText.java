package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.RfmCutoffs;
import java.io.PrintWriter;
import java.util.Currency;
import java.util.List;
import java.util.function.LongFunction;

/** Prints the marks of all customers as a table, from the best to the worst. */
final class RfmText {
    private static final int MARKS = 5;

    private RfmText() {}

    static void print(Report.Rfm rfm, PrintWriter out) {
        RfmCutoffs cutoffs = rfm.cutoffs();
        Currency currency = cutoffs.window().currency();
        out.println();
        out.printf(
                "Marks for recency, frequency and money (RFM) of %s as of %s; %s the best, 5-5-5.%n",
                Wording.count(cutoffs.customers(), "customer"),
                cutoffs.window().asOf(),
                Wording.count(rfm.classes().best()) + (rfm.classes().best() == 1 ? " has" : " have"));
        Table table = new Table("rlrlrlr")
                .row("mark", "last bought", "customers", "days bought", "customers", "net, " + currency, "customers");
        for (int mark = MARKS; mark >= 1; mark--) {
            table.row(
                    String.valueOf(mark),
                    range(cutoffs.recency(), MARKS + 1 - mark, Wording::count, " days ago"),
                    customers(rfm.classes().recency(), mark),
                    range(cutoffs.frequency(), mark, Wording::count, ""),
                    customers(rfm.classes().frequency(), mark),
                    range(cutoffs.monetary(), mark, units -> Wording.amount(new Money(units, currency)), ""),
                    customers(rfm.classes().monetary(), mark));
        }
        table.print(out);
        if (rfm.classes().frequency().contains(0L)) {
            out.println("  Equal values get equal marks: where many customers share one, a mark stays empty.");
        }
    }

    /**
     * Writes which values the n-th of five classes holds, in ascending order; a cut-off belongs to the class below it.
     */
    private static String range(List<Long> cutoffs, int n, LongFunction<String> text, String unit) {
        if (n == 1) {
            return "up to " + text.apply(cutoffs.get(0)) + unit;
        }
        long below = cutoffs.get(n - 2);
        if (n == MARKS) {
            return "over " + text.apply(below) + unit;
        }
        long to = cutoffs.get(n - 1);
        if (to == below) {
            return "nobody";
        }
        long from = below + 1;
        return from == to ? text.apply(to) + unit : text.apply(from) + " to " + text.apply(to) + unit;
    }

    private static String customers(List<Long> counts, int mark) {
        return Wording.count(counts.get(mark - 1));
    }
}
