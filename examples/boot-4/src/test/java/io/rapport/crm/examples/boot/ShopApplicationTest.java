package io.rapport.crm.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.money.Money;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ShopApplicationTest {
    @Test
    void anOrderIsKept() {
        Customer anna = Customer.email("anna@example.org");
        Money price = Money.of("49.90", "EUR");
        try (ConfigurableApplicationContext shop = SpringApplication.run(ShopApplication.class)) {
            Orders orders = shop.getBean(Orders.class);
            orders.place("981", anna, Instant.parse("2026-01-05T10:00:00Z"), price);

            assertThat(orders.of(anna)).containsExactly(price);
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
