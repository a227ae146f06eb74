package io.rapport.crm.examples.insights.report;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.Obstacle;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.forecast.Backtest;
import io.rapport.crm.forecast.Holdout;
import io.rapport.crm.value.ParetoAnalysis;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says in one sentence each what the plots of the forecast show, and nothing where an earlier one has said that there
 * is no forecast.
 */
final class ForecastFindings {
    private ForecastFindings() {}

    static Optional<String> calibration(Report report) {
        return Optional.of(report.forecast()
                .ifKnown()
                .map(ForecastFindings::calibration)
                .orElseGet(() ->
                        "There is no forecast: " + report.forecast().ifNone().orElseThrow() + "."));
    }

    static String calibration(Forecast.Known forecast) {
        return calibration(forecast.model().family(), forecast.heldOut().days(), forecast.test());
    }

    static String calibration(String model, int days, Backtest test) {
        String without = " without the last " + (days == 1 ? "day" : Wording.count(days, "day"));
        Optional<Holdout> seen = test.holdout();
        if (seen.isEmpty()) {
            String obstacle = test.fit().ifObstructed().map(Obstacle::what).orElseThrow();
            return model + " cannot be fitted" + without + ", and so not be tried: " + obstacle + ".";
        }
        String expected = "Fitted" + without + ", " + model + " expected "
                + Wording.decimals(seen.get().predictedTotal(), 1) + " purchases then, ";
        return seen.get().totalError().isEmpty()
                ? expected + "and none came."
                : expected + compared(seen.get().totalError().getAsDouble())
                        + Wording.count(seen.get().actualTotal()) + " that came.";
    }

    private static String compared(double error) {
        return Wording.percent(Math.abs(error)) + (error < 0 ? " fewer" : " more") + " than the ";
    }

    static Optional<String> frequency(Report report) {
        return report.forecast()
                .ifKnown()
                .map(known -> known.test().byRepeats())
                .filter(groups -> !groups.isEmpty())
                .map(ForecastFindings::frequency);
    }

    static String frequency(List<Holdout.Group> groups) {
        int most = IntStream.range(0, groups.size())
                .boxed()
                .max(Comparator.comparingDouble(repeats -> error(groups.get(repeats))))
                .orElseThrow();
        Holdout.Group group = groups.get(most);
        return "The forecast is furthest off for the " + Wording.count(group.customers(), "customer") + " who had "
                + bought(most) + ": of each, " + Wording.decimals(group.predicted(), 2)
                + " purchases were expected and "
                + Wording.decimals(group.actual(), 2) + " came.";
    }

    private static double error(Holdout.Group group) {
        return group.customers() * Math.abs(group.predicted() - group.actual());
    }

    private static String bought(int repeats) {
        return switch (repeats) {
            case 0 -> "not bought again";
            case 1 -> "bought again once";
            case Backtest.MANY_REPEATS -> "bought again " + repeats + " times or more";
            default -> "bought again " + repeats + " times";
        };
    }

    static Optional<String> alive(Report report) {
        return report.forecast().ifKnown().map(known -> alive(known.model().family(), known.expected()));
    }

    static String alive(String model, Expectation expected) {
        if (model.equals(BuyingFamily.NBD.name())) {
            return "By NBD nobody leaves, so all are still customers.";
        }
        return "About " + part(expected.alive(), expected) + " of the customers are still there: "
                + part(expected.byAlive().get(Expectation.TENTHS - 1), expected)
                + " all but surely, with a probability of 90 % or more, and "
                + part(expected.byAlive().get(0), expected) + " hardly, with less than 10 %.";
    }

    private static String part(double customers, Expectation expected) {
        return Wording.percent(customers / expected.customers());
    }

    static Optional<String> lifetime(Report report) {
        return report.forecast()
                .ifKnown()
                .map(known -> known.noValue()
                        .map(why -> "What is still to come cannot be valued: " + why + ".")
                        .orElseGet(() -> lifetime(known.expected())));
    }

    static String lifetime(Expectation expected) {
        ParetoAnalysis value = expected.value().orElseThrow();
        long unknown = expected.customers() - value.customers();
        String most = SalesFindings.bins(value, "are expected to bring");
        return unknown == 0 ? most : most + " Too little is known to value " + Wording.count(unknown, "customer") + ".";
    }

    static Optional<String> equity(Report report) {
        return report.forecast()
                .ifKnown()
                .map(Forecast.Known::expected)
                .filter(expected -> expected.value().isPresent())
                .map(ForecastFindings::equity);
    }

    static String equity(Expectation expected) {
        ParetoAnalysis value = expected.value().orElseThrow();
        if (expected.shares().isEmpty()) {
            return "Nobody is expected to bring anything.";
        }
        return "Of the " + SalesFindings.text(value.total())
                + " still to come, the most valuable tenth of the customers is expected to bring "
                + Wording.percent(expected.shares().get(0)) + ", the less valuable half "
                + Wording.percent(1 - value.topShare(0.5).orElseThrow()) + ".";
    }
}
