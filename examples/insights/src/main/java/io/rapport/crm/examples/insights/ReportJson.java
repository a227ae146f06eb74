package io.rapport.crm.examples.insights;

import io.rapport.crm.money.Money;
import io.rapport.crm.value.RfmClasses;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A report for programs. The same facts give the same text.
 *
 * @param customers how many there are
 * @param interactions how many facts are stored
 * @param netRevenue bought less refunded, by currency, in major units, with all decimals of the currency
 * @param currency the currency of what follows
 * @param top20Share which part of the net revenue the best 20 % of the customers bring; null where it is not positive
 * @param gini how unequal they are, from 0 to 1; null likewise
 * @param purchasesByMonth how many purchases in each month in which something was bought or returned
 * @param rfm marks for recency, frequency and monetary value; null if nobody had bought by then
 */
record ReportJson(
        long customers,
        long interactions,
        Map<String, BigDecimal> netRevenue,
        Optional<String> currency,
        OptionalDouble top20Share,
        OptionalDouble gini,
        Map<String, Long> purchasesByMonth,
        Optional<Rfm> rfm) {
    /**
     * Marks.
     *
     * @param asOf the last day that counts
     * @param cutoffs where one mark ends and the next begins: days, days bought, minor units
     * @param classes how many customers have the marks 1 to 5, and how many have 5-5-5
     */
    record Rfm(String asOf, Cutoffs cutoffs, RfmClasses classes) {}

    /** Four ascending cut-offs each. */
    record Cutoffs(List<Long> recency, List<Long> frequency, List<Long> monetary) {}

    /**
     * What there is to say.
     *
     * @param report absent if nobody has bought anything
     */
    static ReportJson of(Overview overview, Optional<Report> report) {
        Map<String, BigDecimal> net = new LinkedHashMap<>();
        for (Money money : overview.net().toList()) {
            net.put(money.currency().getCurrencyCode(), money.amount());
        }
        Map<String, Long> months = new LinkedHashMap<>();
        report.ifPresent(
                known -> known.months().forEach((month, sales) -> months.put(month.toString(), sales.purchases())));
        return new ReportJson(
                overview.customers(),
                overview.interactions(),
                net,
                report.map(known -> known.currency().getCurrencyCode()),
                report.map(known -> known.pareto().topShare(0.2)).orElse(OptionalDouble.empty()),
                report.map(known -> known.pareto().gini()).orElse(OptionalDouble.empty()),
                months,
                report.flatMap(Report::rfm).map(ReportJson::rfm));
    }

    private static Rfm rfm(Report.Rfm rfm) {
        return new Rfm(
                rfm.cutoffs().window().asOf().toString(),
                new Cutoffs(
                        rfm.cutoffs().recency(),
                        rfm.cutoffs().frequency(),
                        rfm.cutoffs().monetary()),
                rfm.classes());
    }
}
