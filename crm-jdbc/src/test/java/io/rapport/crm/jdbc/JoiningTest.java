package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import io.rapport.crm.storage.RepeatTransactionException;
import io.rapport.crm.storage.StorageException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop writes an order and its fact in one transaction. */
class JoiningTest extends OnFreshDatabase {
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Customer ANNA = Customer.email("anna@example.org");

    private HostConnections connections = HostConnections.over(database);

    JoiningTest(Database kind) {
        super(kind);
    }

    @BeforeEach
    void createTheShop() {
        connections = HostConnections.over(database);
        PlainSql.execute(database, "create table shop_order (id integer primary key)");
        JdbcStorage.of(database).close();
    }

    @Test
    void anOrderAndItsFactAreKeptTogether() throws SQLException {
        try (Crm crm = joining();
                Connection connection = transaction()) {
            insertOrder(connection, 1);
            connections.on(connection, () -> crm.record(order("1")));
            connection.commit();
        }
        assertThat(orders()).isEqualTo("1");
        assertThat(factsOfAnna()).isEqualTo(1);
    }

    @Test
    void anOrderAndItsFactAreUndoneTogether() throws SQLException {
        try (Crm crm = joining();
                Connection connection = transaction()) {
            insertOrder(connection, 1);
            connections.on(connection, () -> crm.record(order("1")));
            assertThat(connections.on(connection, () -> crm.customer(ANNA))).isPresent();
            connection.rollback();

            assertThat(crm.customer(ANNA)).isEmpty();
        }
        assertThat(orders()).isEqualTo("0");
        assertThat(factsOfAnna()).isZero();
    }

    @Test
    void aFactThatIsKnownAlreadySpoilsNothing() throws SQLException {
        try (Crm crm = joining();
                Connection connection = transaction()) {
            crm.record(order("1"));
            insertOrder(connection, 1);
            var outcomes = connections.on(connection, () -> crm.record(List.of(order("1"), order("2"))));
            assertThat(outcomes.added()).isEqualTo(1);
            connection.commit();
        }
        assertThat(orders()).isEqualTo("1");
        assertThat(factsOfAnna()).isEqualTo(2);
    }

    @Test
    void severalCallsOfOneTransactionBuildOnEachOther() throws SQLException {
        try (Crm crm = joining();
                Connection connection = transaction()) {
            connections.on(connection, () -> crm.record(order("1")));
            connections.on(connection, () -> crm.record(order("2")));
            connections.on(connection, () -> crm.record(order("3")));
            connection.commit();
        }
        assertThat(factsOfAnna()).isEqualTo(3);
    }

    @Test
    void outsideATransactionACallHasOneOfItsOwn() {
        try (Crm crm = joining()) {
            crm.record(order("1"));
        }
        assertThat(factsOfAnna()).isEqualTo(1);
    }

    @Test
    void whatTheTransactionCannotSeeAnyMoreAsksForAllOfItAgain() throws SQLException {
        try (Crm crm = joining();
                Connection connection = transaction()) {
            crm.record(order("1"));
            if (kind == Database.POSTGRESQL) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            } else if (kind == Database.H2) {
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            }
            connections.on(connection, () -> crm.customer(ANNA));
            crm.record(order("2"));

            assertThatThrownBy(() -> connections.on(connection, () -> crm.record(order("3"))))
                    .isInstanceOf(RepeatTransactionException.class)
                    .hasMessageContaining("repeat all of it");
            connection.rollback();
            insertOrder(connection, 3);
            connections.on(connection, () -> crm.record(order("3")));
            connection.commit();
        }
        assertThat(orders()).isEqualTo("1");
        assertThat(factsOfAnna()).isEqualTo(3);
    }

    @Test
    void aPoolOfOneConnectionIsEnough() throws SQLException {
        try (Connection only = database.getConnection()) {
            DataSource one = always(only);
            Crm crm = Crm.open(JdbcStorage.joining(one), ZoneOffset.UTC);
            only.setAutoCommit(false);
            insertOrder(only, 1);
            crm.record(order("1"));
            only.commit();
        }
        assertThat(orders()).isEqualTo("1");
        assertThat(factsOfAnna()).isEqualTo(1);
    }

    @Test
    void aStorageIsNotOpenedWithinATransaction() throws SQLException {
        try (Connection connection = transaction()) {
            insertOrder(connection, 1);
            JdbcStorage.Builder builder = JdbcStorage.with(connections).joining();
            assertThatThrownBy(() -> connections.on(connection, builder::open))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("before a transaction begins");
            connection.rollback();
        }
        assertThat(orders()).isEqualTo("0");
    }

    @Test
    void itIsEitherJoinedOrCommittedByTheLibrary() {
        JdbcStorage.Builder joining = JdbcStorage.with(connections).joining();

        assertThatThrownBy(joining::autoCommitOff).hasMessageContaining("choose one of the two");
    }

    @Test
    void aReadingThatFailsLeavesTheTransactionAsItWas() throws SQLException {
        AtomicBoolean failing = new AtomicBoolean();
        DataSource faulty = SpiedDataSource.of(connections, (call, arguments) -> {
            if (failing.get() && call.getName().equals("executeQuery")) {
                throw new SQLException("a race", "40001", kind == Database.H2 ? 40001 : 5);
            }
        });
        try (Crm crm = Crm.open(JdbcStorage.joining(faulty), ZoneOffset.UTC);
                Connection connection = transaction()) {
            insertOrder(connection, 1);
            failing.set(true);
            assertThatThrownBy(() -> connections.on(connection, () -> crm.customer(ANNA)))
                    .isInstanceOf(RepeatTransactionException.class);
            failing.set(false);
            insertOrder(connection, 2);
            connection.commit();
        }
        assertThat(orders()).isEqualTo("2");
    }

    @Test
    void aStorageThatDoesNotJoinRefusesAndCommitsNothing() throws SQLException {
        try (Connection connection = transaction()) {
            JdbcStorage own = JdbcStorage.of(connections);
            try (Crm crm = Crm.open(own, ZoneOffset.UTC)) {
                insertOrder(connection, 1);
                assertThatThrownBy(() -> connections.on(connection, () -> crm.customer(ANNA)))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("JdbcStorage.joining(dataSource)");
                assertThatThrownBy(() -> connections.on(connection, () -> crm.record(order("1"))))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("autoCommitOff()");
                connection.rollback();
            }
        }
        assertThat(orders()).isEqualTo("0");
        assertThat(factsOfAnna()).isZero();
    }

    private Crm joining() {
        return Crm.open(JdbcStorage.joining(connections), ZoneOffset.UTC);
    }

    private static Interaction order(String number) {
        return SHOP.fact("order-" + number, ANNA, NOON, Purchase.of(number, Money.of("7.00", "EUR")));
    }

    private Connection transaction() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insertOrder(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into shop_order (id) values (" + id + ")");
        }
    }

    private String orders() {
        return PlainSql.text(database, "select count(*) from shop_order");
    }

    private long factsOfAnna() {
        try (Crm crm = Crm.open(JdbcStorage.of(database), ZoneOffset.UTC)) {
            return crm.customer(ANNA)
                    .map(view -> crm.timeline(view.id()).stream().count())
                    .orElse(0L);
        }
    }

    /** A pool of one connection, which is in a transaction. */
    private static DataSource always(Connection only) {
        HostConnections unclosed = HostConnections.over((DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, call, arguments) -> {
                    throw new SQLException("the pool is empty");
                }));
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, call, arguments) -> unclosed.on(only, () -> {
                    try {
                        return unclosed.getConnection();
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                }));
    }
}
