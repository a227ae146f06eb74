package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.MonthlySales;
import io.rapport.crm.value.ParetoAnalysis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/** Says in one sentence each what the plots of sales and of customers show. */
final class SalesFindings {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final double TOP = 0.2;
    private static final double TOP_RULE = 0.8;
    private static final int HALF_A_YEAR = 6;

    private SalesFindings() {}

    static String purchases(Report report) {
        Map.Entry<YearMonth, MonthlySales> most = most(report, MonthlySales::purchases);
        long all = report.months().values().stream()
                .mapToLong(MonthlySales::purchases)
                .sum();
        String best = Wording.count(most.getValue().purchases(), "purchase");
        return months(report) == 1
                ? "There is one month, " + MONTH.format(most.getKey()) + ", with " + best + "."
                : MONTH.format(most.getKey()) + " had most, " + best + "; a month has "
                        + Wording.count(Math.round((double) all / months(report))) + " on average.";
    }

    static String revenue(Report report) {
        Map.Entry<YearMonth, MonthlySales> most =
                most(report, sales -> report.net(sales).minorUnits());
        long all = report.months().values().stream()
                .mapToLong(sales -> report.net(sales).minorUnits())
                .sum();
        Money mean = Money.of(
                new Money(all, report.currency())
                        .amount()
                        .divide(BigDecimal.valueOf(months(report)), RoundingMode.HALF_EVEN),
                report.currency(),
                RoundingMode.UNNECESSARY);
        String best = MONTH.format(most.getKey()) + " brought " + text(report.net(most.getValue()));
        return months(report) == 1 ? best + "." : best + ", the most; a month brings " + text(mean) + " on average.";
    }

    static String active(Report report) {
        Map.Entry<YearMonth, MonthlySales> most = most(report, MonthlySales::customers);
        List<Map.Entry<YearMonth, MonthlySales>> all =
                List.copyOf(report.months().entrySet());
        Map.Entry<YearMonth, MonthlySales> last = all.get(all.size() - 1);
        String best =
                Wording.count(most.getValue().customers(), "customer") + " bought in " + MONTH.format(most.getKey());
        if (most.getKey().equals(last.getKey())) {
            return best + ", the latest month" + (all.size() == 1 ? "." : " and the best.");
        }
        return best + ", the most; in the latest month, " + MONTH.format(last.getKey()) + ", it was "
                + Wording.count(last.getValue().customers()) + ".";
    }

    static String spread(Report report) {
        OptionalDouble share = report.pareto().topShare(TOP);
        if (share.isEmpty()) {
            return "More was returned than bought, so nobody has a share.";
        }
        String compared = share.getAsDouble() < TOP_RULE ? "less than" : "not less than";
        return "The best 20 % of the customers bring " + Wording.percent(share.getAsDouble()) + " of the net revenue, "
                + compared + " the 80 % of the 20/80 rule.";
    }

    static String value(Report report) {
        return bins(report.pareto(), "are worth");
    }

    /** Says where most customers lie, and how many lie far above. */
    static String bins(ParetoAnalysis pareto, String are) {
        List<ValueBin> bins = ValueBin.of(pareto);
        ValueBin most =
                bins.stream().max(Comparator.comparingLong(ValueBin::customers)).orElseThrow();
        ValueBin last = bins.get(bins.size() - 1);
        String largest = part(most.customers(), pareto) + " of the customers " + are + " " + range(most);
        return last.equals(most) || last.to().isPresent()
                ? largest + "."
                : largest + "; " + part(last.customers(), pareto) + " " + are + " " + range(last) + ".";
    }

    static String marks(Report report) {
        if (report.rfm().isEmpty()) {
            return "Nobody had bought by the day asked for.";
        }
        Report.Rfm rfm = report.rfm().get();
        long best = rfm.classes().best();
        long seldom = rfm.classes().recencyByFrequency().get(0).get(0);
        long customers = rfm.cutoffs().customers();
        return Wording.percent((double) best / customers)
                + " of the customers are among the best for recency, frequency and"
                + " money (5-5-5), " + Wording.percent((double) seldom / customers)
                + " have bought least often and not for the longest time.";
    }

    static String cohorts(Report report) {
        OptionalDouble next = report.cohorts().retention(1);
        OptionalDouble later = report.cohorts().retention(HALF_A_YEAR);
        if (next.isEmpty()) {
            return "All purchases were made in one month, so nobody could come back in another.";
        }
        return "Of those who came in one month, " + Wording.percent(next.getAsDouble()) + " bought again in the next"
                + (later.isPresent() ? " and " + Wording.percent(later.getAsDouble()) + " six months later." : ".");
    }

    static String top(Report report) {
        List<TopCustomer> best = report.best();
        TopCustomer first = best.get(0);
        String name = first.name() + " brought most, " + text(first.net());
        long sum =
                best.stream().mapToLong(customer -> customer.net().minorUnits()).reduce(0, Math::addExact);
        long total = report.pareto().total().minorUnits();
        return best.size() == 1 || total <= 0
                ? name + "."
                : name + "; the best " + best.size() + " bring " + Wording.percent((double) sum / total)
                        + " of the net revenue.";
    }

    private static Map.Entry<YearMonth, MonthlySales> most(Report report, ToLongFunction<MonthlySales> figure) {
        return report.months().entrySet().stream()
                .max(Comparator.comparingLong(month -> figure.applyAsLong(month.getValue())))
                .orElseThrow();
    }

    /** How many months lie between the first and the last, both included, also those without sales. */
    private static long months(Report report) {
        return ChronoUnit.MONTHS.between(
                        report.months().firstKey(), report.months().lastKey())
                + 1;
    }

    private static String part(long customers, ParetoAnalysis pareto) {
        return Wording.percent((double) customers / pareto.customers());
    }

    private static String range(ValueBin bin) {
        if (bin.from().isEmpty()) {
            return "less than nothing";
        }
        return bin.to().isEmpty()
                ? text(bin.from().get()) + " or more"
                : Wording.amount(bin.from().get()) + " to " + text(bin.to().get());
    }

    static String text(Money money) {
        return Wording.amount(money) + " " + money.currency();
    }
}
