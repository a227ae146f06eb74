package io.rapport.crm.examples.lifetimevalue;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.forecast.Season;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.simulation.ShopPlan;
import io.rapport.crm.simulation.SimulatedShop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class InSeasonTest {
    @Test
    void theModelKeepsTheSeasonThatWasLearned() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SimulatedShop shop = new SimulatedShop(ShopPlan.usual().customers(1_000), 1);
        try (Crm crm = Crm.open(new InMemoryStorage(), ZoneOffset.UTC)) {
            crm.record(shop.facts().toList());
            InSeason.run(crm, LocalDate.of(2025, 12, 31), new PrintStream(out, true, StandardCharsets.UTF_8));
        }

        List<String> seasons = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(seasons).hasSize(2);
        assertThat(seasons.get(0)).isNotEqualTo(Season.EVEN.toString()).isEqualTo(seasons.get(1));
    }
}
