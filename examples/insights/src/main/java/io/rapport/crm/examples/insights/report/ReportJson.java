package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.value.CustomerValue;
import io.rapport.crm.value.MonthlySales;
import io.rapport.crm.value.ParetoAnalysis;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tells programs the report. The same facts give the same text, but for the ids of customers and for facts of today,
 * which are looked at as of now.
 *
 * @param customers how many customers there are
 * @param interactions how many facts are stored
 * @param netRevenue what was bought less what was refunded, by currency, in major units, with all decimals of the
 *     currency
 * @param currency the currency of what follows
 * @param top20Share which part of the net revenue the best 20 % of the customers bring; null where it is not positive
 * @param gini how unequally it is spread, from 0 to 1; null where the net revenue is not positive
 * @param purchasesByMonth how many purchases were made in each month in which something was bought or returned
 * @param rfm marks for recency, frequency and monetary value; null if nobody had bought by then
 * @param netRevenueByMonth what was bought less what was refunded in each of these months, in major units
 * @param activeCustomersByMonth how many different customers bought in each of these months
 * @param lorenz which part of the net revenue the least valuable 0 %, 1 %, 2 % to 100 % of the customers bring; empty
 *     where it is not positive
 * @param valueDistribution how many customers are worth about as much, the least first
 * @param cohorts for each month of a first purchase, how many of its customers bought in that month, the next, and so
 *     on
 * @param topCustomers those who are worth most, the best first
 * @param forecast what is to come; null if no model can be fitted
 * @param forecastObstacle why no model can be fitted; null if one can, or if nobody has bought anything
 * @param trust whether customers have reason to trust the company
 * @param care what was promised, and what is to be done
 */
public record ReportJson(
        long customers,
        long interactions,
        Map<String, BigDecimal> netRevenue,
        Optional<String> currency,
        OptionalDouble top20Share,
        OptionalDouble gini,
        Map<String, Long> purchasesByMonth,
        Optional<Rfm> rfm,
        Map<String, BigDecimal> netRevenueByMonth,
        Map<String, Long> activeCustomersByMonth,
        List<Double> lorenz,
        List<ValueBinJson> valueDistribution,
        Map<String, List<Long>> cohorts,
        List<Top> topCustomers,
        Optional<ForecastJson> forecast,
        Optional<String> forecastObstacle,
        TrustJson trust,
        CareJson care) {
    private static final int LORENZ_STEPS = 100;

    /**
     * Customers have marks from 1 to 5.
     *
     * @param asOf the last day that counts
     * @param cutoffs where one mark ends and the next begins: days, days bought, minor units
     * @param classes how many customers have the marks 1 to 5, and how many have 5-5-5
     * @param grid for each mark for recency from 1 to 5, how many customers have frequency 1 to 5
     */
    record Rfm(String asOf, Cutoffs cutoffs, Classes classes, List<List<Long>> grid) {}

    /** Each list has four ascending cut-offs. */
    record Cutoffs(List<Long> recency, List<Long> frequency, List<Long> monetary) {}

    /** Each list counts customers from mark 1 to mark 5; the best have 5-5-5. */
    record Classes(List<Long> recency, List<Long> frequency, List<Long> monetary, long best) {}

    /** The amounts of a customer are in major units, the days are written yyyy-mm-dd. */
    record Top(
            String name,
            BigDecimal net,
            BigDecimal bought,
            BigDecimal refunded,
            long purchases,
            long daysBought,
            String firstPurchase,
            String lastPurchase,
            List<String> standsOut) {}

    /**
     * Gathers what there is to say.
     *
     * @param report absent if nobody has bought anything
     */
    public static ReportJson of(Overview overview, Optional<Report> report) {
        return report.map(ReportJson::of).orElseGet(() -> withoutPurchases(overview));
    }

    private static ReportJson of(Report report) {
        ParetoAnalysis pareto = report.pareto();
        return new ReportJson(
                report.overview().customers(),
                report.overview().interactions(),
                netRevenue(report.overview()),
                Optional.of(report.currency().getCurrencyCode()),
                pareto.topShare(0.2),
                pareto.gini(),
                byMonth(report.months(), MonthlySales::purchases),
                report.rfm().map(ReportJson::rfm),
                byMonth(report.months(), sales -> report.net(sales).amount()),
                byMonth(report.months(), MonthlySales::customers),
                lorenz(pareto),
                ValueBinJson.of(pareto),
                byMonth(report.cohorts().cohorts(), Function.identity()),
                report.best().stream().map(ReportJson::top).toList(),
                report.forecast().ifKnown().map(ForecastJson::of),
                report.forecast().ifNone(),
                TrustJson.of(report.overview()),
                CareJson.of(report.overview()));
    }

    private static ReportJson withoutPurchases(Overview overview) {
        return new ReportJson(
                overview.customers(),
                overview.interactions(),
                netRevenue(overview),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                TrustJson.of(overview),
                CareJson.of(overview));
    }

    private static Map<String, BigDecimal> netRevenue(Overview overview) {
        Map<String, BigDecimal> net = new LinkedHashMap<>();
        overview.net().toList().forEach(money -> net.put(money.currency().getCurrencyCode(), money.amount()));
        return net;
    }

    private static <M, T> Map<String, T> byMonth(SortedMap<YearMonth, M> months, Function<M, T> figure) {
        Map<String, T> named = new LinkedHashMap<>();
        months.forEach((month, of) -> named.put(month.toString(), figure.apply(of)));
        return named;
    }

    private static List<Double> lorenz(ParetoAnalysis pareto) {
        return IntStream.rangeClosed(0, LORENZ_STEPS)
                .mapToObj(step -> pareto.lorenz(step / (double) LORENZ_STEPS))
                .flatMap(share -> share.stream().boxed())
                .toList();
    }

    private static Top top(TopCustomer customer) {
        CustomerValue value = customer.value();
        Currency currency = customer.net().currency();
        return new Top(
                customer.name(),
                customer.net().amount(),
                value.gross().in(currency).amount(),
                value.refunded().in(currency).amount(),
                value.orders(),
                value.purchaseDays(),
                value.firstPurchase().orElseThrow().toString(),
                value.lastPurchase().orElseThrow().toString(),
                customer.standsOut());
    }

    private static Rfm rfm(Report.Rfm rfm) {
        return new Rfm(
                rfm.cutoffs().window().asOf().toString(),
                new Cutoffs(
                        rfm.cutoffs().recency(),
                        rfm.cutoffs().frequency(),
                        rfm.cutoffs().monetary()),
                new Classes(
                        rfm.classes().recency(),
                        rfm.classes().frequency(),
                        rfm.classes().monetary(),
                        rfm.classes().best()),
                rfm.classes().recencyByFrequency());
    }
}
