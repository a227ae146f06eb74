package io.rapport.crm.jdbc;

import static io.rapport.crm.jdbc.Changes.customer;
import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.storage.Extent.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.StorageException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The caller's connections. */
class ConnectionsTest extends OnFreshDatabase {
    private Connection only;

    ConnectionsTest(Database kind) {
        super(kind);
    }

    @BeforeEach
    void connect() throws SQLException {
        only = database.getConnection();
        JdbcStorage.of(database);
    }

    @AfterEach
    void close() throws SQLException {
        only.close();
    }

    @Test
    void aConnectionComesBackAsItWas() throws SQLException {
        JdbcStorage store = overTheOnlyConnection();
        for (boolean autoCommit : List.of(false, true)) {
            for (int isolation : List.of(Connection.TRANSACTION_SERIALIZABLE, Connection.TRANSACTION_READ_COMMITTED)) {
                only.setTransactionIsolation(isolation);
                only.setAutoCommit(autoCommit);
                useInEveryWay(store);

                assertThat(only.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(only.getTransactionIsolation()).isEqualTo(isolation);
            }
        }
    }

    @Test
    void aConnectionWithoutAutocommitLeavesNothingUndone() throws SQLException {
        only.setAutoCommit(false);
        JdbcStorage store = overTheOnlyConnection();
        assertThat(store.commit(Changes.commit(1, 0, 1))).isEqualTo(new Committed());
        only.rollback();

        assertThat(JdbcStorage.of(database).load(List.of(customer(0)), PROFILE)).hasSize(1);
        assertThat(JdbcStorage.of(database).commit(Changes.commit(1, 1, 1))).isEqualTo(new Committed());
        assertThat(store.load(List.of(customer(0)), PROFILE)).containsKey(customer(0));
    }

    @Test
    void whoWaitsTooLongForALockTriesAgainAndGivesUpInTheEnd() throws SQLException {
        JdbcStorage store = JdbcStorage.of(database);
        store.commit(Changes.commit(1, 0, 1));
        kind.waitNoLongerForLocksThan(5, database);
        only.setAutoCommit(false);
        try (Statement statement = only.createStatement()) {
            statement.execute("update crm_customer set version = version");

            assertThatThrownBy(() -> store.commit(Changes.commit(1, 1, 1)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("gave way to other writers 20 times");
            only.rollback();
        }
        assertThat(store.commit(Changes.commit(1, 1, 1))).isEqualTo(new Committed());
    }

    private static void useInEveryWay(JdbcStorage store) {
        store.commit(Changes.commit(1, 0, 1));
        assertThat(store.commit(Changes.commit(1, 0, 1))).isInstanceOf(Stale.class);
        store.load(List.of(customer(0)), PROFILE);
        store.load(List.of(customer(0)), WHOLE);
        store.find(Query.of(Criterion.everyone()), Cursor.START, 1);
    }

    /** The tables are there, so that nothing but the storage itself needs connections. */
    private JdbcStorage overTheOnlyConnection() {
        DataSource dataSource = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, call, arguments) -> unclosed());
        return JdbcStorage.with(dataSource)
                .autoCommitOff()
                .migration(Migration.NONE)
                .open();
    }

    private Connection unclosed() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, call, arguments) -> call.getName().equals("close") ? null : call.invoke(only, arguments));
    }
}
