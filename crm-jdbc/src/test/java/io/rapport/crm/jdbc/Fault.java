package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Fails one call of the driver, before or after it has done what it was asked for. */
final class Fault implements SpiedDataSource.Spy {
    /** What no message may repeat. */
    static final String PERSONAL = "anna@example.org";

    /** What a driver may do. */
    enum Kind {
        /** The connection is gone, and so every later call on it fails, too. */
        CONNECTION_LOST,
        /** The call fails, and the driver does not say why. */
        NO_STATE,
        /** The driver itself is at fault. */
        NO_SQL_EXCEPTION
    }

    private final List<String> calls = new ArrayList<>();
    private final int usualIsolation;
    private boolean armed;
    private int failing;
    private boolean before;
    private Kind kind = Kind.NO_STATE;
    private boolean fired;
    /** Whether the connection in use is gone, or was to be aborted. */
    private boolean lost;

    private boolean aborted;
    private int lent;

    /** Faults of a data source whose connections commit by themselves and have this isolation. */
    Fault(int usualIsolation) {
        this.usualIsolation = usualIsolation;
    }

    /** From now on, the call of this number fails; with 0, none does. */
    void arm(int call, Kind what, boolean beforeIt) {
        calls.clear();
        failing = call;
        armed = true;
        kind = what;
        before = beforeIt;
        fired = false;
        lost = false;
        aborted = false;
        lent = 0;
    }

    /** Tells whether the call took place. Every connection must have come back by now. */
    boolean disarm() {
        assertThat(lent).as("connections not given back after %s", this).isZero();
        armed = false;
        return fired;
    }

    /** Whether all that was not committed is undone, because the connection is gone. */
    boolean isConnectionLost() {
        return fired && kind == Kind.CONNECTION_LOST;
    }

    /** The calls since it was armed, by their names. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void before(Method call, Object... arguments) throws SQLException {
        if (!armed) {
            return;
        }
        calls.add(call.getName());
        if (isBorrowing(call)) {
            lost = false;
            aborted = false;
        }
        aborted |= call.getName().equals("abort");
        // Whoever gets no connection cannot tell whether there was one.
        failIf(lost || (calls.size() == failing && (before || isBorrowing(call))));
    }

    @Override
    public void after(Method call, Object... arguments) throws SQLException {
        if (armed) {
            failIf(!fired && calls.size() == failing);
            lent += isBorrowing(call) ? 1 : 0;
        }
    }

    /** It is as it was, or was aborted. What is left of one that is gone, the server undoes. */
    @Override
    public void givenBack(Connection connection) throws SQLException {
        if (!armed) {
            return;
        }
        lent--;
        if (lost || aborted) {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
            return;
        }
        assertThat(connection.getAutoCommit()).as("autocommit after %s", this).isTrue();
        assertThat(connection.getTransactionIsolation())
                .as("isolation after %s", this)
                .isEqualTo(usualIsolation);
    }

    private static boolean isBorrowing(Method call) {
        return call.getDeclaringClass() == DataSource.class;
    }

    private void failIf(boolean now) throws SQLException {
        if (now) {
            fired = true;
            switch (kind) {
                case CONNECTION_LOST -> {
                    lost = true;
                    throw new SQLException("refused: " + PERSONAL, "08006", 0);
                }
                case NO_STATE -> throw new SQLException("refused: " + PERSONAL);
                case NO_SQL_EXCEPTION -> throw new IllegalStateException("refused: " + PERSONAL);
            }
        }
    }

    @Override
    public String toString() {
        return kind + (before ? " before " : " after ") + "call " + failing + " of " + calls;
    }
}
