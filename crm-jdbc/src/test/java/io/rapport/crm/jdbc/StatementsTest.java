package io.rapport.crm.jdbc;

import static io.rapport.crm.jdbc.Changes.LAST_PURCHASE;
import static io.rapport.crm.jdbc.Changes.NOON;
import static io.rapport.crm.jdbc.Changes.ORDERS;
import static io.rapport.crm.jdbc.Changes.POINTS;
import static io.rapport.crm.jdbc.Changes.TIER;
import static io.rapport.crm.jdbc.Changes.commit;
import static io.rapport.crm.jdbc.Changes.customer;
import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.storage.Extent.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Removal;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements a call takes, and that none of them looks at a whole table. */
class StatementsTest extends OnFreshDatabase {
    private static final Source SHOP = Source.of("shop", Channel.WEB);

    private final List<String> prepared = new ArrayList<>();
    private int executed;
    private int orders;
    private JdbcStorage store;

    StatementsTest(Database kind) {
        super(kind);
    }

    @BeforeEach
    void open() {
        store = JdbcStorage.of(SpiedDataSource.of(database, this::count));
    }

    @Test
    void aBatchTakesASmallNumberOfStatementsHoweverLargeItIs() {
        assertThat(executedBy(() -> save(commit(500, 0, 2)))).isLessThanOrEqualTo(10);
        assertThat(executedBy(() -> save(commit(500, 1, 2)))).isLessThanOrEqualTo(10);
        assertThat(executedBy(() -> save(commit(1, 2, 1)))).isLessThanOrEqualTo(10);
    }

    @Test
    void recordingTakesFewStatementsHoweverManyFactsAndCustomersThereAre() {
        try (Crm crm = Crm.open(store, ZoneOffset.UTC)) {
            // Who it is with the profile, lock, fact, customer, reference, net value.
            crm.record(purchases(1, 1));
            assertThat(executedBy(() -> crm.record(purchases(1, 1)))).isEqualTo(6);
            // A batch of inserts in place of each insert, an update for each set of columns, and locks in parts.
            assertThat(executedBy(() -> crm.record(purchases(1_000, 100)))).isLessThanOrEqualTo(8);
            assertThat(executedBy(() -> crm.record(purchases(1_000, 1_000)))).isLessThanOrEqualTo(14);
            assertThat(executedBy(() -> crm.record(purchases(1_000, 1_000)))).isLessThanOrEqualTo(14);
        }
    }

    @Test
    void aViewIsOneStatementHoweverTheCustomerIsNamed() {
        try (Crm crm = Crm.open(store, ZoneOffset.UTC)) {
            crm.record(purchases(3, 3));
            CustomerId first = crm.customer(Customer.card("0")).orElseThrow().id();

            assertThat(executedBy(() -> crm.customer(first))).isEqualTo(1);
            assertThat(executedBy(() -> crm.customer(Customer.card("1")))).isEqualTo(1);
            assertThat(executedBy(() -> crm.customer(Customer.card("2").orEmail("nobody@example.org"))))
                    .isEqualTo(1);
            assertThat(executedBy(
                            () -> crm.customers().where(ORDERS.atLeast(1L)).count()))
                    .isEqualTo(1);
        }
    }

    /** So many new facts of so many customers, in turn. */
    private List<Interaction> purchases(int facts, int customers) {
        return IntStream.range(0, facts)
                .mapToObj(i -> SHOP.fact(
                        "order-" + ++orders,
                        Customer.card("" + i % customers),
                        NOON,
                        Purchase.of("" + orders, Money.of("1.00", "EUR"))))
                .toList();
    }

    @Test
    void customersOfWhomDifferentColumnsChangeAreUpdatedInFewGroups() {
        save(commit(500, 0, 1));
        List<Change> changes = IntStream.range(0, 500)
                .mapToObj(number -> touching(number, number % 3))
                .toList();

        assertThat(executedBy(() -> save(Commit.of(changes)))).isLessThanOrEqualTo(12);
    }

    @Test
    void readingTakesOneStatementForManyRows() {
        save(commit(200, 0, 5));

        assertThat(executedBy(() -> store.load(
                        IntStream.range(0, 200).mapToObj(Changes::customer).toList(), PROFILE)))
                .isEqualTo(1);
        assertThat(executedBy(() -> store.history(History.of(customer(7)), Cursor.START, 100)))
                .isEqualTo(1);
        assertThat(executedBy(() -> store.feed(Cursor.START, 1_000))).isEqualTo(1);
        assertThat(executedBy(() -> store.find(Query.of(Criterion.everyone()), Cursor.START, 200)))
                .isEqualTo(2);
    }

    @Test
    void aWholeCustomerTakesAStatementForEachOfThreeTables() {
        save(commit(200, 0, 5));

        assertThat(executedBy(() -> store.load(List.of(customer(7)), WHOLE))).isEqualTo(3);
        assertThat(executedBy(() -> store.load(
                        IntStream.range(0, 200).mapToObj(Changes::customer).toList(), WHOLE)))
                .isEqualTo(3);
    }

    @Test
    void aRemovalTakesAStatementForEachTableHoweverManyGo() {
        save(commit(201, 0, 5));
        List<Removal> removals = IntStream.range(0, 200)
                .mapToObj(number -> new Removal(customer(number), 1))
                .toList();

        // Lock, what the facts are about, and six tables.
        assertThat(executedBy(() -> save(Commit.of(new Removal(customer(200), 1)))))
                .isEqualTo(8);
        assertThat(executedBy(() -> save(new Commit(List.of(), removals, List.of()))))
                .isEqualTo(8);
    }

    @Test
    void whoIsAskedForAgainInALaterStatementIsFoundOnce() {
        save(commit(300, 0, 1));
        List<CustomerId> twice =
                IntStream.range(0, 600).mapToObj(i -> customer(i % 300)).toList();

        assertThat(store.load(twice, PROFILE)).hasSize(300);
    }

    @Test
    void noStatementOfDailyWorkLooksAtAWholeTable() {
        save(commit(500, 0, 4));
        prepared.clear();
        save(commit(1, 1, 1));
        readEverythingOf(7);
        store.commit(Commit.of(new Removal(customer(7), 1)));

        // An insert reads nothing.
        prepared.removeIf(sql -> sql.startsWith("insert"));
        assertThat(prepared)
                .hasSizeGreaterThan(20)
                .allSatisfy(sql -> assertThat(planOf(sql)).as(sql).doesNotContain(kind.wholeTable()));
    }

    private void readEverythingOf(int number) {
        Ref order = Ref.order(customer(number) + "-1");
        store.load(List.of(customer(number)), PROFILE);
        store.resolve(List.of(Identifier.email("anna.7.0@example.org"), Identifier.card("1")));
        store.load(List.of(customer(number)), WHOLE);
        for (History history : List.of(
                History.of(customer(number)),
                History.about(order),
                new History(Optional.of(customer(number)), Set.of(order), false))) {
            store.history(history, Cursor.START, 3);
            store.history(history.reversed(), Cursor.START, 3);
        }
        Cursor second = store.feed(Cursor.START, 3).next().orElseThrow();
        store.feed(second, 3);
        for (Query query : List.of(
                Query.of(TIER.is("gold").and(ORDERS.lessThan(7L))),
                Query.of(TIER.isKnown()).orderedBy(LAST_PURCHASE),
                Query.of(TIER.isKnown()).orderedByDescending(POINTS))) {
            Cursor next = store.find(query, Cursor.START, 3).next().orElseThrow();
            store.find(query, next, 3);
        }
        store.due("case", NOON.plusSeconds(9), 9);
        store.documents(List.of("model", "settings"));
    }

    private static Change touching(int number, int columns) {
        Change change = Changes.change(number, 1, 1);
        Delta<Cell> cells = switch (columns) {
            case 0 -> Delta.none();
            case 1 -> new Delta<>(false, Set.of(ORDERS.cell(0L)), Set.of());
            default -> Delta.wholly(Set.of(LAST_PURCHASE.cell(3L), TIER.cell("silver")));
        };
        return new Change(
                change.customer(), 1, change.append(), change.profile(), cells, change.dues(), change.identifiers());
    }

    private String planOf(String sql) {
        try (Connection connection = database.getConnection()) {
            return kind.planOf(sql, connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private void save(Commit commit) {
        assertThat(store.commit(commit)).isEqualTo(new Committed());
    }

    private int executedBy(Runnable work) {
        executed = 0;
        work.run();
        return executed;
    }

    private void count(Method call, Object... arguments) {
        // The statement by which a writer of SQLite waits for the file costs no round trip: it is a plain "execute".
        if (call.getName().startsWith("execute") && !call.getName().equals("execute")) {
            executed++;
        } else if (call.getName().equals("prepareStatement")) {
            prepared.add((String) arguments[0]);
        }
    }
}
