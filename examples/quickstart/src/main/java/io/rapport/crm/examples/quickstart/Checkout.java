package io.rapport.crm.examples.quickstart;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.jdbc.HostConnections;
import io.rapport.crm.jdbc.JdbcStorage;
import io.rapport.crm.money.Money;
import io.rapport.crm.storage.RepeatTransactionException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;

/**
 * Keeps the orders and the stock of a shop in tables of its own, beside the customers. An order, the fact that tells of
 * it and what is left in stock change in one transaction: all of them, or none.
 */
final class Checkout implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final DataSource pool;
    private final HostConnections connections;
    private final Crm crm;

    /**
     * Opens the checkout.
     *
     * @param pool gives connections to the database of orders, stock and customers
     */
    Checkout(DataSource pool) {
        this.pool = pool;
        connections = HostConnections.over(pool);
        crm = Crm.open(JdbcStorage.joining(connections), ZoneId.of("Europe/Berlin"));
    }

    /**
     * An order of one packet of tea.
     *
     * @param number the shop's number of it
     * @param email whose it is
     * @param at when it was placed
     * @param total what is paid
     */
    record Order(String number, String email, Instant at, Money total) {}

    /** Creates the shop's own tables. */
    void stock(int packets) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table shop_order (number varchar(20) primary key, email varchar(255) not null)");
            statement.execute("create table stock (packets integer not null check (packets >= 0))");
            statement.execute("insert into stock (packets) values (" + packets + ")");
        }
    }

    /** Places an order, or leaves everything as it was. */
    void place(Order order) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    insert(connection, order); // the first statement writes
                    connections.on(connection, () -> crm.record(fact(order)));
                    takeFromStock(connection);
                    connection.commit();
                    return;
                } catch (RepeatTransactionException lost) { // others were faster: all of it again
                    connection.rollback();
                    if (attempt == ATTEMPTS) {
                        throw lost;
                    }
                } catch (SQLException | RuntimeException failure) { // neither order nor fact is there
                    connection.rollback();
                    throw failure;
                }
            }
        }
    }

    Crm crm() {
        return crm;
    }

    @Override
    public void close() {
        crm.close();
    }

    private static Interaction fact(Order order) {
        return Source.of("shop", Channel.WEB)
                .fact(
                        "order-" + order.number(),
                        Customer.email(order.email()),
                        order.at(),
                        Purchase.of(order.number(), order.total()));
    }

    private static void insert(Connection connection, Order order) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into shop_order (number, email) values (?, ?)")) {
            insert.setString(1, order.number());
            insert.setString(2, order.email());
            insert.executeUpdate();
        }
    }

    private static void takeFromStock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update stock set packets = packets - 1");
        }
    }
}
