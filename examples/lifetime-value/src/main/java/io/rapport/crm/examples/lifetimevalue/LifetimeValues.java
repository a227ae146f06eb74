package io.rapport.crm.examples.lifetimevalue;

import static io.rapport.crm.forecast.ForecastAttributes.P_ALIVE;
import static io.rapport.crm.forecast.ForecastAttributes.clv;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.forecast.Convention;
import io.rapport.crm.forecast.ModelSelection;
import io.rapport.crm.forecast.NewCustomer;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.forecast.ValueModel;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.money.Money;
import io.rapport.crm.simulation.ShopPlan;
import io.rapport.crm.simulation.SimulatedShop;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;

/** Chooses a model for the customers of a simulated shop, and asks what they will be worth. */
public final class LifetimeValues {
    private LifetimeValues() {}

    /** Runs the example in memory. */
    public static void main(String[] args) {
        SimulatedShop shop = new SimulatedShop(ShopPlan.usual().customers(1_000), 1);
        try (Crm crm = Crm.open(new InMemoryStorage(), ZoneOffset.UTC)) {
            crm.record(shop.facts().toList());
            run(crm, LocalDate.of(2025, 12, 31), System.out);
        }
    }

    static void run(Crm crm, LocalDate today, PrintStream out) {
        ModelSelection selection = crm.forecast().select(today, 240); // fits all models, holds the last 240 days out
        selection.reasons().forEach(out::println);
        ValueModel model = selection.fit().model().orElseThrow(); // absent where the data do not tell: see the reasons
        crm.forecast().goBy(model); // kept as a document; crm.forecast().model() reads it again

        Currency euro = Currency.getInstance("EUR");
        Valuation valuation = Valuation.of(today, euro).withMargin(0.3).by(new Convention.ResidualWithin(730, 0.1));
        crm.forecast()
                .keepScores(model, valuation); // p_alive, expected_purchases, clv_eur and the day of each, for segments

        CustomerId best =
                crm.customers().orderedByDescending(clv(euro)).iterator().next().id();
        var prospects = crm.forecast().prospects(best, model, valuation).orElseThrow(); // each figure with its interval
        out.println(prospects.value().lifetimeValue().orElseThrow());
        prospects.reasons().forEach(out::println);

        out.println(crm.customers().where(P_ALIVE.lessThan(0.3)).count() + " have probably left");
        out.println(crm.customers().total(clv(euro)).sum() + " cents are to come from all");

        NewCustomer newcomer = NewCustomer.of(model, valuation).orElseThrow();
        out.println(newcomer.value().estimate() + " is what a new customer is worth");
        out.println(
                newcomer.paybackDays(Money.of("9.00", "EUR")).orElseThrow() + " days until 9.00 EUR are earned back");
    }
}
