package io.rapport.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.money.Money;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order and its fact are there together, or not at all. */
class CheckoutTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");

    private final HikariDataSource pool;
    private final Checkout checkout;

    CheckoutTest(@TempDir Path folder) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + folder.resolve("shop.db"));
        config.setMaximumPoolSize(5);
        pool = new HikariDataSource(config);
        checkout = new Checkout(pool);
        checkout.stock(20);
    }

    @AfterEach
    void close() {
        checkout.close();
        pool.close();
    }

    @Test
    void anOrderAndItsFactAreThere() throws SQLException {
        checkout.place(order("1", "anna@example.org"));

        assertThat(orders()).isEqualTo(1);
        assertThat(checkout.crm().customers().count()).isEqualTo(1);
    }

    @Test
    void whatFailsBetweenTheTwoLeavesNeither() {
        assertThatThrownBy(() -> checkout.place(order("1", "no address"))).isInstanceOf(InvalidInputException.class);

        assertThat(orders()).isZero();
        assertThat(checkout.crm().customers().count()).isZero();
    }

    @Test
    void whatFailsAfterBothLeavesNeither() throws SQLException {
        sellOut();

        assertThatThrownBy(() -> checkout.place(order("1", "anna@example.org"))).isInstanceOf(SQLException.class);

        assertThat(orders()).isZero();
        assertThat(checkout.crm().customers().count()).isZero();
    }

    @Test
    void nothingIsLostOfWhatManyOrderAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> placed = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            Checkout.Order order = order("" + number, "customer" + number % 3 + "@example.org");
            placed.add(threads.submit(() -> {
                checkout.place(order);
                return order;
            }));
        }
        for (Future<?> order : placed) {
            order.get();
        }
        threads.shutdown();

        assertThat(orders()).isEqualTo(20);
        assertThat(checkout.crm().customers().count()).isEqualTo(3);
        assertThat(checkout.crm().customers().stream()
                        .mapToLong(customer -> customer.interactions())
                        .sum())
                .isEqualTo(20);
    }

    private static Checkout.Order order(String number, String email) {
        return new Checkout.Order(number, email, MONDAY, Money.of("7.00", "EUR"));
    }

    private void sellOut() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update stock set packets = 0");
        }
    }

    private int orders() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from shop_order")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
