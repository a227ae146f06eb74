package io.rapport.crm.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.money.Money;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;

class ShopApplicationTest {
    private static final Customer ANNA = Customer.email("anna@example.org");
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");
    private static final Money PRICE = Money.of("49.90", "EUR");

    @Test
    void anOrderAndItsFactAreKeptOrUndoneTogether() {
        try (ConfigurableApplicationContext shop = SpringApplication.run(ShopApplication.class)) {
            Orders orders = shop.getBean(Orders.class);
            orders.place("981", ANNA, AT, PRICE);
            assertThat(orders.of(ANNA)).containsExactly(PRICE);

            String longest = "9".repeat(41);
            assertThatThrownBy(() -> orders.place(longest, ANNA, AT, PRICE))
                    .as("the table takes 40 characters, after the fact was recorded")
                    .isInstanceOf(DataAccessException.class);

            assertThat(orders.of(ANNA)).containsExactly(PRICE);
            assertThat(orders.count()).isEqualTo(1);
        }
    }

    @Test
    void theVersionsAreThoseOfSpringBoot() {
        assertThat(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).getFileName().toString())
                        .filter(jar -> jar.matches("(jackson-|h2-|slf4j-api-).*")))
                .containsExactlyInAnyOrder(
                        System.getProperty("jars.of.boot").strip().split("\\s+"));
    }
}
