package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.storage.RepeatTransactionException;
import io.rapport.crm.storage.UnknownOutcomeException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The database fails in the midst of whole use cases, at any call of the driver. The caller is told by a typed error,
 * and repeats the call with the same ids, after which it has had one effect.
 */
class UseCaseFaultsTest extends OnFreshDatabase {
    /** The calls on which it depends what is kept, and what becomes of the connection: they all fail in every build. */
    private static final Set<String> DECISIVE =
            Set.of("setAutoCommit", "setSavepoint", "releaseSavepoint", "commit", "rollback");

    private Fault fault = new Fault(0);
    private int tries;
    private int faults;
    private int unknown;

    UseCaseFaultsTest(Database kind) {
        super(kind);
    }

    @BeforeEach
    void learnTheIsolation() throws SQLException {
        try (Connection connection = database.getConnection()) {
            fault = new Fault(connection.getTransactionIsolation());
        }
    }

    @ParameterizedTest
    @EnumSource(UseCase.class)
    void aUseCaseHasItsEffectOnce(UseCase useCase) {
        UseCase.Shop shop = new UseCase.Shop(database);
        Crm failing = shop.over(SpiedDataSource.of(database, fault));

        everyFault(
                number -> useCase.prepare(shop, number),
                number -> useCase.run(shop, failing, number),
                (number, failure) -> {
                    boolean done = useCase.isDone(shop, number);
                    assertThat(done || failure.isPresent())
                            .as("silent loss at %s", fault)
                            .isTrue();
                    boolean known = failure.filter(UnknownOutcomeException.class::isInstance)
                                    .isEmpty()
                            && !useCase.takesSeveralSteps();
                    assertThat(done && failure.isPresent() && known)
                            .as("done, but said not to be: %s", fault)
                            .isFalse();
                    useCase.run(shop, shop.crm, number);
                    assertThat(useCase.isDone(shop, number)).isTrue();
                });
        tell(useCase.name());
    }

    @Test
    void openingAnEmptyDatabaseIsRepeatedUntilTheTablesAreThere() {
        everyFault(
                number -> database = kind.emptied(database),
                number -> BusyShop.over(SpiedDataSource.of(database, fault)),
                (number, failure) -> {
                    UseCase.Shop shop = new UseCase.Shop(database);
                    UseCase.RECORD_ONE.run(shop, shop.crm, number);
                    assertThat(UseCase.RECORD_ONE.isDone(shop, number)).isTrue();
                    JdbcStorage.with(database).migration(Migration.VALIDATE).open();
                    assertThat(PlainSql.rows(database, "select version from crm_schema"))
                            .hasSize(Schema.VERSION);
                });
        tell("opening");
    }

    /** The host's own write stays, whatever becomes of the fact, unless the host is told to undo that too. */
    @ParameterizedTest
    @EnumSource(names = {"RECORD_ONE", "RECORD_SEVERAL_OF_WHICH_SOME_ARE_KNOWN"})
    void aFactInATransactionOfTheHostIsKeptOrUndoneWholly(UseCase useCase) {
        UseCase.Shop shop = new UseCase.Shop(database);
        PlainSql.execute(database, "create table shop_order (id integer primary key)");
        HostConnections connections = HostConnections.over(SpiedDataSource.of(database, fault));
        Crm joining = BusyShop.with(JdbcStorage.joining(connections)).open();
        Deque<Connection> host = new ArrayDeque<>();

        everyFault(
                number -> {
                    useCase.prepare(shop, number);
                    host.push(connections.getConnection());
                    host.element().setAutoCommit(false);
                    insertOrder(host.element(), number);
                },
                number -> connections.on(host.element(), () -> {
                    useCase.run(shop, joining, number);
                    return number;
                }),
                (number, failure) -> {
                    boolean undone = (failure.isPresent() && fault.isConnectionLost())
                            || failure.filter(RepeatTransactionException.class::isInstance)
                                    .isPresent();
                    try (Connection connection = host.pop()) {
                        if (undone) {
                            connection.rollback();
                        } else {
                            connection.commit();
                        }
                    }
                    assertThat(PlainSql.text(database, "select count(*) from shop_order where id = " + number))
                            .isEqualTo(undone ? "0" : "1");
                    boolean done = useCase.isDone(shop, number);
                    assertThat(done || failure.isPresent())
                            .as("silent loss at %s", fault)
                            .isTrue();
                    assertThat(done && failure.isPresent() && (undone || !useCase.takesSeveralSteps()))
                            .as("kept, but said not to be: %s", fault)
                            .isFalse();
                    useCase.run(shop, shop.crm, number);
                    assertThat(useCase.isDone(shop, number)).isTrue();
                });
        tell("joined " + useCase.name());
    }

    private static void insertOrder(Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into shop_order (id) values (" + number + ")");
        }
    }

    private interface Step {
        void of(int number) throws SQLException;
    }

    private interface Check {
        void of(int number, Optional<RuntimeException> failure) throws SQLException;
    }

    /** Lets each chosen call fail in each way, and checks what came of it. */
    private void everyFault(Step prepare, Step run, Check check) {
        try {
            for (Fault.Kind what : Fault.Kind.values()) {
                for (boolean before : List.of(true, false)) {
                    for (int call : calls(prepare, run, check)) {
                        attempt(prepare, run, check, call, what, before);
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void attempt(Step prepare, Step run, Check check, int call, Fault.Kind what, boolean before)
            throws SQLException {
        int number = ++tries;
        prepare.of(number);
        fault.arm(call, what, before);
        Optional<RuntimeException> failure = failure(run, number);
        faults += fault.disarm() ? 1 : 0;
        unknown += failure.filter(UnknownOutcomeException.class::isInstance).isPresent() ? 1 : 0;
        check.of(number, failure);
    }

    /** The numbers of the calls that are to fail: those that decide, and some or all of the others. */
    private Set<Integer> calls(Step prepare, Step run, Check check) throws SQLException {
        attempt(prepare, run, check, 0, Fault.Kind.NO_STATE, true);
        List<String> names = fault.calls();
        Set<Integer> chosen = new TreeSet<>();
        IntStream.rangeClosed(1, names.size())
                .filter(call -> (call + tries) % Thorough.STRIDE == 0 || DECISIVE.contains(names.get(call - 1)))
                .forEach(chosen::add);
        return chosen;
    }

    private Optional<RuntimeException> failure(Step run, int number) throws SQLException {
        try {
            run.of(number);
            return Optional.empty();
        } catch (RuntimeException failure) {
            assertThat(failure).as("told at %s", fault).isInstanceOf(CrmException.class);
            StringWriter printed = new StringWriter();
            failure.printStackTrace(new PrintWriter(printed));
            assertThat(printed.toString()).as("told at %s", fault).doesNotContain(Fault.PERSONAL);
            return Optional.of(failure);
        }
    }

    private void tell(String what) {
        assertThat(faults).as("faults").isPositive();
        Thorough.tell("%s, %s: %d faults, %d of unknown outcome, 0 lost, 0 doubled", kind, what, faults, unknown);
    }
}
