package io.rapport.crm.jdbc;

import static io.rapport.crm.jdbc.Changes.customer;
import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.storage.Extent.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Removal;
import io.rapport.crm.storage.StorageException;
import io.rapport.crm.storage.StoredProfile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database fails: at every single call, before or after it has done what it was asked for. */
class FaultsTest extends OnFreshDatabase {
    private static final String PERSONAL = "anna@example.org";

    private final Fault fault = new Fault();
    private JdbcStorage sound;
    private JdbcStorage failing;

    FaultsTest(Database kind) {
        super(kind);
    }

    @BeforeEach
    void open() {
        sound = JdbcStorage.of(database);
        failing = JdbcStorage.of(SpiedDataSource.of(database, fault));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCommitIsWrittenWhollyOrNotAtAllAndCanBeRepeated(boolean before) {
        int calls = 0;
        do {
            int first = 10 * calls;
            sound.commit(Changes.commit(first, 3, 0, 2));
            Commit commit = Changes.commit(first, 3, 1, 2);

            fault.arm(++calls, before);
            Optional<StorageException> failure = failure(() -> failing.commit(commit));
            boolean written = isWritten(first);
            boolean fired = fault.disarm();

            assertThat(written || failure.isPresent()).as("no silent loss").isTrue();
            failure.ifPresent(told -> assertThat(written && !told.toString().contains("not known whether"))
                    .as("written, but said not to be: call " + fault)
                    .isFalse());
            assertThat(sound.commit(commit))
                    .isEqualTo(
                            written
                                    ? new Stale(
                                            Set.of(customer(first), customer(first + 1), customer(first + 2)), Set.of())
                                    : new Committed());
            assertThat(isWritten(first)).isTrue();
            if (!fired) {
                break;
            }
        } while (true);
        assertThat(calls).as("calls of a commit").isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRemovalIsDoneWhollyOrNotAtAllAndCanBeRepeated(boolean before) {
        for (int call = 1; ; call++) {
            int number = 10 * call;
            sound.commit(Changes.commit(number, 1, 0, 3));
            Commit removal = new Commit(
                    Changes.commit(number + 1, 1, 0, 1).changes(),
                    List.of(new Removal(customer(number), 1)),
                    List.of());

            fault.arm(call, before);
            Optional<StorageException> failure = failure(() -> failing.commit(removal));
            boolean removed = sound.load(List.of(customer(number)), PROFILE).isEmpty();
            boolean fired = fault.disarm();

            assertThat(sound.load(List.of(customer(number + 1)), PROFILE)).hasSize(removed ? 1 : 0);
            assertThat(sound.history(History.of(customer(number)), Cursor.START, 9)
                            .items())
                    .hasSize(removed ? 0 : 3);
            assertThat(removed || failure.isPresent()).as("no silent loss").isTrue();
            assertThat(sound.commit(removal) instanceof Committed).isEqualTo(!removed);
            if (!fired) {
                break;
            }
        }
    }

    @Test
    void whatCannotBeReadIsAStorageException() {
        sound.commit(Changes.commit(3, 0, 2));
        for (int call = 1; ; call++) {
            fault.arm(call, true);
            failure(() -> {
                failing.load(List.of(customer(1)), WHOLE);
                failing.history(History.of(customer(1)), Cursor.START, 9);
                failing.find(Query.of(Criterion.everyone()), Cursor.START, 9);
                return new Committed();
            });
            if (!fault.disarm()) {
                break;
            }
        }
    }

    @Test
    void valuesThatTheDatabaseQuotesDoNotReachTheCaller() {
        String code = kind.refuseDetails(database);
        Throwable refused = catchThrowable(() -> sound.commit(Changes.commit(1, 0, 1)));

        assertThat(refused).isInstanceOf(StorageException.class).hasMessageContaining(code);
        StringWriter printed = new StringWriter();
        refused.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString())
                .contains(kind.driver())
                .doesNotContain("tea")
                .doesNotContain("anna");
    }

    @Test
    void whatNobodyElseIsInTheWayOfIsNotTriedAgain() {
        kind.refuseDetails(database);
        AtomicInteger connections = new AtomicInteger();
        JdbcStorage counted = JdbcStorage.of(SpiedDataSource.of(database, (call, arguments) -> {
            if (call.getName().equals("getConnection")) {
                connections.incrementAndGet();
            }
        }));
        connections.set(0);

        assertThatThrownBy(() -> counted.commit(Changes.commit(1, 0, 1)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nothing was stored");
        assertThat(connections).hasValue(1);
    }

    /** Written wholly, or not at all. */
    private boolean isWritten(int first) {
        List<Boolean> written = IntStream.range(first, first + 3)
                .mapToObj(number -> sound.load(List.of(customer(number)), PROFILE).values().stream()
                        .mapToLong(StoredProfile::version)
                        .sum())
                .map(version -> version == 2)
                .toList();
        assertThat(Set.copyOf(written)).as("all or nothing").hasSize(1);
        for (int number = first; number < first + 3; number++) {
            assertThat(sound.history(History.of(customer(number)), Cursor.START, 9)
                            .items())
                    .hasSize(written.get(0) ? 4 : 2);
        }
        return written.get(0);
    }

    private static Optional<StorageException> failure(Supplier<CommitResult> work) {
        try {
            assertThat(work.get()).isInstanceOf(Committed.class);
            return Optional.empty();
        } catch (StorageException failure) {
            assertThat(failure).hasMessageNotContaining(PERSONAL);
            assertThat(failure.getCause()).hasMessageNotContaining(PERSONAL);
            return Optional.of(failure);
        }
    }

    /** Fails one call. Every connection that was lent must come back, whatever fails. */
    private static final class Fault implements SpiedDataSource.Spy {
        private int calls;
        private int failing;
        private boolean before;
        private int lent;
        private String failed = "none";

        void arm(int call, boolean beforeIt) {
            calls = 0;
            lent = 0;
            failing = call;
            before = beforeIt;
        }

        /** Whether the call took place. */
        boolean disarm() {
            boolean fired = failing > 0 && calls >= failing;
            failing = 0;
            assertThat(lent)
                    .as("connections not given back after a fault in " + failed)
                    .isZero();
            return fired;
        }

        @Override
        public void before(Method call, Object... arguments) throws SQLException {
            if (call.getName().equals("close") && call.getDeclaringClass() == Connection.class) {
                lent--;
            }
            if (failing > 0) {
                calls++;
                failIf(before, call);
            }
        }

        @Override
        public void after(Method call, Object... arguments) throws SQLException {
            if (failing > 0) {
                failIf(!before, call);
            }
            if (call.getName().equals("getConnection")) {
                lent++;
            }
        }

        private void failIf(boolean now, Method call) throws SQLException {
            if (now && calls == failing) {
                failed = call.getName();
                throw new SQLException("refused: " + PERSONAL, "08006", 90067);
            }
        }

        @Override
        public String toString() {
            return failed;
        }
    }
}
