package io.rapport.crm.examples.lifetimevalue;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.simulation.ShopPlan;
import io.rapport.crm.simulation.SimulatedShop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LifetimeValuesTest {
    @Test
    void itTellsWhatCustomersWillBeWorth() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SimulatedShop shop = new SimulatedShop(ShopPlan.usual().customers(1_000), 1);
        try (Crm crm = Crm.open(new InMemoryStorage(), ZoneOffset.UTC)) {
            crm.record(shop.facts().toList());
            LifetimeValues.run(crm, LocalDate.of(2025, 12, 31), new PrintStream(out, true, StandardCharsets.UTF_8));
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .anySatisfy(line -> assertThat(line).endsWith(" is chosen"))
                .anySatisfy(line -> assertThat(line).matches("[0-9.]+ EUR \\(90 %: [0-9.]+ EUR to [0-9.]+ EUR\\)"))
                .anySatisfy(line -> assertThat(line).startsWith("still a customer with probability 0.9"))
                .anySatisfy(line -> assertThat(line).matches("[1-9][0-9]{2} have probably left"))
                .anySatisfy(line -> assertThat(line).matches("[1-9][0-9]{5,6} cents are to come from all"))
                .anySatisfy(line -> assertThat(line).matches("[0-9.]+ EUR is what a new customer is worth"))
                .anySatisfy(line -> assertThat(line).matches("[0-9]+ days until 9.00 EUR are earned back"));
    }
}
