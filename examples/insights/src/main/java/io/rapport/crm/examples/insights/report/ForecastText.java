package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.value.ParetoAnalysis;
import java.io.PrintWriter;

/** Tells people what is to come. */
final class ForecastText {
    private ForecastText() {}

    static void print(Forecast forecast, PrintWriter out) {
        out.println();
        forecast.ifKnown()
                .ifPresentOrElse(
                        known -> print(known, out),
                        () -> out.println(
                                "There is no forecast: " + forecast.ifNone().orElseThrow() + "."));
    }

    private static void print(Forecast.Known forecast, PrintWriter out) {
        Expectation expected = forecast.expected();
        out.println("What is to come by " + forecast.model().family() + ", the model chosen, as of "
                + forecast.model().asOf() + ".");
        Table table = new Table("rl")
                .row(
                        Wording.decimals(expected.purchases(), 1),
                        "purchases expected in the next " + forecast.valuation().horizonDays() + " days")
                .row(
                        Wording.decimals(expected.alive(), 1),
                        "of " + Wording.count(expected.customers(), "customer") + " expected to be customers still");
        expected.value()
                .map(ParetoAnalysis::total)
                .ifPresent(total -> table.row(
                        Wording.amount(total),
                        total.currency() + " lifetime value: "
                                + forecast.valuation().convention().name()));
        table.print(out);
        forecast.noValue().ifPresent(why -> out.println("  There is no lifetime value: " + why + "."));
        forecast.model().caution().ifPresent(caution -> out.println("  Caution: " + caution + "."));
        out.println("  " + ForecastFindings.calibration(forecast));
    }
}
