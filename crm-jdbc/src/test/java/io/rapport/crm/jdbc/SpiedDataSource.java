package io.rapport.crm.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that tells a spy about every call on it, and on its connections, statements and results. */
final class SpiedDataSource {
    private static final List<Class<?>> WATCHED = List.of(
            DataSource.class,
            Connection.class,
            DatabaseMetaData.class,
            Statement.class,
            PreparedStatement.class,
            ResultSet.class);

    private SpiedDataSource() {}

    /** Hears of calls, and may make them fail. */
    interface Spy {
        void before(Method call, Object... arguments) throws Exception;

        default void after(Method call, Object... arguments) throws Exception {}

        /** A connection is given back, whatever becomes of the call that does so. */
        default void givenBack(Connection connection) throws Exception {}
    }

    static DataSource of(DataSource real, Spy spy) {
        return watched(DataSource.class, real, spy);
    }

    private static <T> T watched(Class<T> type, Object real, Spy spy) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, call, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    Object result = call.getName().equals("close")
                            ? close(real, call, spy)
                            : invokeHeard(real, call, spy, given);
                    heard(result, call, spy, given);
                    return result == null ? null : watchedResult(call.getReturnType(), result, spy);
                }));
    }

    private static @Nullable Object invokeHeard(Object real, Method call, Spy spy, Object... given) throws Throwable {
        spy.before(call, given);
        return invoke(real, call, given);
    }

    /** What was opened is closed where the spy lets the call fail: a driver that fails leaves nothing open. */
    private static void heard(@Nullable Object result, Method call, Spy spy, Object... given) throws Exception {
        try {
            spy.after(call, given);
        } catch (Exception failure) {
            if (result instanceof AutoCloseable opened) {
                opened.close();
            }
            throw failure;
        }
    }

    /** Closes it even if the spy lets the call fail, or its pool would run dry. */
    private static @Nullable Object close(Object real, Method call, Spy spy) throws Throwable {
        try {
            spy.before(call);
        } finally {
            if (real instanceof Connection lent) {
                spy.givenBack(lent);
            }
            invoke(real, call);
        }
        return null;
    }

    private static Object watchedResult(Class<?> type, Object result, Spy spy) {
        return WATCHED.contains(type) ? watched(type, result, spy) : result;
    }

    private static @Nullable Object invoke(Object real, Method call, Object... arguments) throws Throwable {
        try {
            return call.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
