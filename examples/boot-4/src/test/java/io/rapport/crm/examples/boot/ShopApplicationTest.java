package io.rapport.crm.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.money.Money;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ShopApplicationTest {
    private static final Customer ANNA = Customer.email("anna@example.org");
    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Money PRICE = Money.of("49.90", "EUR");

    private final ConfigurableApplicationContext shop;
    private final Orders orders;

    ShopApplicationTest(@TempDir Path folder) {
        shop = SpringApplication.run(
                ShopApplication.class, "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("shop.db"));
        orders = shop.getBean(Orders.class);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anOrderIsKept() {
        orders.place("981", ANNA, MONDAY, PRICE);

        assertThat(orders.of(ANNA)).containsExactly(PRICE);
        assertThat(orders.total()).isEqualTo(PRICE.minorUnits());
    }

    @Test
    void anOrderThatIsRolledBackLeavesNoFact() {
        new TransactionTemplate(shop.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            orders.place("981", ANNA, MONDAY, PRICE);
            assertThat(orders.of(ANNA)).containsExactly(PRICE);
            transaction.setRollbackOnly();
        });

        assertThat(orders.of(ANNA)).isEmpty();
        assertThat(orders.total()).isZero();
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
