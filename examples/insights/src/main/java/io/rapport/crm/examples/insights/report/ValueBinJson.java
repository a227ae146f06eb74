package io.rapport.crm.examples.insights.report;

import io.rapport.crm.money.Money;
import io.rapport.crm.value.ParetoAnalysis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Tells programs how many customers are worth about as much. The amounts are in major units.
 *
 * @param from the least value, included; null if there is no limit
 * @param to the greatest value, not included; null if there is no limit
 * @param customers how many customers the bin counts
 */
record ValueBinJson(Optional<BigDecimal> from, Optional<BigDecimal> to, long customers) {
    static List<ValueBinJson> of(ParetoAnalysis pareto) {
        return ValueBin.of(pareto).stream()
                .map(bin ->
                        new ValueBinJson(bin.from().map(Money::amount), bin.to().map(Money::amount), bin.customers()))
                .toList();
    }
}
