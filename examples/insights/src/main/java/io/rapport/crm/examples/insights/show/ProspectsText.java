package io.rapport.crm.examples.insights.show;

import io.rapport.crm.CustomerView;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Interval;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.forecast.ForecastService;
import io.rapport.crm.forecast.Prospects;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.forecast.ValueModel;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Tells people what is to be expected of one customer. */
final class ProspectsText {
    private final ForecastService forecast;
    private final PrintWriter out;

    ProspectsText(ForecastService forecast, PrintWriter out) {
        this.forecast = forecast;
        this.out = out;
    }

    /**
     * Prints the prospects as of the day of the model that is kept, in each currency in which the customer has bought.
     */
    void print(CustomerView customer) {
        Optional<ValueModel> model = forecast.model();
        if (customer.value().purchaseDays() == 0) {
            return;
        }
        out.println();
        if (model.isEmpty()) {
            out.println("There are no prospects: 'insights report' fits a model, where there is enough to learn from.");
            return;
        }
        List<Explained<Prospects>> prospects = customer.value().gross().currencies().stream()
                .map(currency -> Valuation.of(model.get().asOf(), currency))
                .flatMap(valuation -> forecast.prospects(customer.id(), model.get(), valuation).stream())
                .toList();
        if (prospects.isEmpty()) {
            out.println("No prospects as of " + model.get().asOf() + ": nothing was bought by then.");
        } else {
            print(prospects);
        }
    }

    private void print(List<Explained<Prospects>> byCurrency) {
        Prospects any = byCurrency.get(0).value();
        Valuation valuation = any.valuation();
        out.printf(
                "Prospects as of %s by %s, with intervals of %.0f %%.%n",
                valuation.asOf(), any.model(), 100 * valuation.level());
        Table table = new Table("lrrl");
        row(table, "still a customer", any.alive(), "probability");
        row(table, "purchases expected", any.purchases(), "in " + valuation.horizonDays() + " days");
        any.nextPurchaseDays()
                .ifPresent(days -> table.row(
                        "next purchase",
                        Wording.decimals(days.estimate(), 0),
                        range(Wording.decimals(days.low(), 0), Wording.decimals(days.high(), 0)),
                        "days, as likely as not"));
        byCurrency.forEach(explained -> explained
                .value()
                .lifetimeValue()
                .ifPresent(worth -> table.row(
                        "lifetime value",
                        Wording.amount(worth.estimate()),
                        range(Wording.amount(worth.low()), Wording.amount(worth.high())),
                        worth.estimate().currency().toString())));
        table.print(out);
        byCurrency.stream()
                .flatMap(explained -> explained.reasons().stream())
                .map(Reason::text)
                .distinct()
                .forEach(reason -> out.println("  " + reason));
    }

    private static void row(Table table, String name, Interval figure, String unit) {
        table.row(
                name,
                Wording.decimals(figure.estimate(), 2),
                range(Wording.decimals(figure.low(), 2), Wording.decimals(figure.high(), 2)),
                unit);
    }

    private static String range(String low, String high) {
        return low + " to " + high;
    }
}
