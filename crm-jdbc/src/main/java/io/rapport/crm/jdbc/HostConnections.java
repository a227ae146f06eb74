package io.rapport.crm.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Lets an application that works with plain JDBC have facts in its own transactions. A storage that was opened with
 * {@link JdbcStorage#joining} on this data source uses the connection that the application names, for as long as a call
 * lasts and on the same thread; at other times it gets connections of the pool.
 *
 * <pre>{@code
 * HostConnections connections = HostConnections.over(pool);
 * Crm crm = Crm.open(JdbcStorage.joining(connections), zone);
 *
 * try (Connection connection = pool.getConnection()) {
 *     connection.setAutoCommit(false);
 *     insertOrder(connection, order);
 *     connections.on(connection, () -> crm.record(purchase));
 *     connection.commit();
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class HostConnections implements DataSource {
    private final DataSource pool;
    /** Each object has its own, because a thread may use several databases. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    private HostConnections(DataSource pool) {
        this.pool = pool;
    }

    /** Makes one that gives connections of a pool where the application names none. */
    public static HostConnections over(DataSource pool) {
        return new HostConnections(pool);
    }

    /**
     * Runs work on this thread in which the connection is used. It is neither committed nor rolled back nor closed.
     *
     * @param connection of the same database as the pool; with autocommit switched off, it is the application's
     *     transaction
     * @return what the work returns
     */
    public <T> T on(Connection connection, Supplier<T> work) {
        requireNonNull(connection, "connection");
        Connection before = current.get();
        current.set(connection);
        try {
            return work.get();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }

    /** Returns the connection that the application has named on this thread, or one of the pool. */
    @Override
    public Connection getConnection() throws SQLException {
        Connection named = current.get();
        return named == null ? pool.getConnection() : unclosed(named);
    }

    /** Returns a connection of the pool for a user. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool.getConnection(user, password);
    }

    private static Connection unclosed(Connection named) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, call, arguments) -> {
                    if (call.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return call.invoke(named, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        pool.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws java.sql.SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
