package io.rapport.crm.examples.insights.report;

import io.rapport.crm.decision.Reason;
import io.rapport.crm.forecast.Holdout;
import io.rapport.crm.value.ParetoAnalysis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Tells programs what is to come.
 *
 * @param model the name of the model
 * @param asOf the last day that the model knows
 * @param choice why it was chosen, a sentence each
 * @param heldOut how well it predicted the days held out; null if it could not be fitted without them
 * @param alive how many customers are expected to be customers still
 * @param aliveDistribution of how many the probability of being a customer still is below 0.1, from 0.1 to below 0.2,
 *     and so on to 1
 * @param horizonDays for how many days to come purchases are expected
 * @param expectedPurchases how many purchases are expected of all customers together
 * @param lifetimeValue what the customers are expected to bring; null if nobody can be valued
 */
record ForecastJson(
        String model,
        String asOf,
        List<String> choice,
        Optional<HeldOutDays> heldOut,
        double alive,
        List<Long> aliveDistribution,
        int horizonDays,
        double expectedPurchases,
        Optional<LifetimeValue> lifetimeValue) {
    /**
     * Expected and actual purchases are compared on the days held out.
     *
     * @param calibrateUntil the last day before them
     * @param days how many they are
     * @param predictedTotal on how many of them all customers together were expected to buy
     * @param actualTotal on how many of them they did
     * @param deciles customers by what was expected of them, the least first
     * @param byRepeats customers by how often they had bought again: never, once and so on, at last 7 times or more
     */
    record HeldOutDays(
            String calibrateUntil,
            int days,
            double predictedTotal,
            long actualTotal,
            List<Holdout.Group> deciles,
            List<Holdout.Group> byRepeats) {}

    /**
     * This is the lifetime value of all customers who can be valued.
     *
     * @param convention how purchases to come are counted
     * @param customers how many customers can be valued
     * @param total what they will bring, in major units
     * @param distribution how many are worth about as much, the least first
     * @param tenths which part of the total each tenth of them brings, the most valuable first; empty if the total is 0
     */
    record LifetimeValue(
            String convention,
            long customers,
            BigDecimal total,
            List<ValueBinJson> distribution,
            List<Double> tenths) {}

    static ForecastJson of(Forecast.Known forecast) {
        Expectation expected = forecast.expected();
        return new ForecastJson(
                forecast.model().family(),
                forecast.model().asOf().toString(),
                forecast.selection().reasons().stream().map(Reason::text).toList(),
                forecast.test().holdout().map(seen -> heldOut(forecast, seen)),
                expected.alive(),
                expected.byAlive(),
                forecast.valuation().horizonDays(),
                expected.purchases(),
                expected.value().map(value -> lifetimeValue(forecast, value)));
    }

    private static HeldOutDays heldOut(Forecast.Known forecast, Holdout seen) {
        return new HeldOutDays(
                forecast.heldOut().calibrateUntil().toString(),
                forecast.heldOut().days(),
                seen.predictedTotal(),
                seen.actualTotal(),
                seen.deciles(),
                forecast.test().byRepeats());
    }

    private static LifetimeValue lifetimeValue(Forecast.Known forecast, ParetoAnalysis value) {
        return new LifetimeValue(
                forecast.valuation().convention().name(),
                value.customers(),
                value.total().amount(),
                ValueBinJson.of(value),
                forecast.expected().shares());
    }
}
