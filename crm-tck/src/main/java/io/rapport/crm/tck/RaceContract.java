package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.CommitResult.Taken;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.History;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** When two write what only one can have, one wins, and the other gets an answer, never an exception. */
abstract class RaceContract extends OnFreshData {
    private static final int ROUNDS = 40;

    RaceContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void ofTwoWhoClaimTheSameIdentifierOneGetsIt() throws Exception {
        try (Crowd two = new Crowd(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Identifier card = Identifier.card("card " + round);
                List<CustomerId> both = newIds(2);
                List<CommitResult> results = atOnce(
                        two,
                        Draft.create(both.get(0)).identifiers(card),
                        Draft.create(both.get(1)).identifiers(card));

                assertThat(results).as("round %s", round).areExactly(1, won());
                assertThat(results).allMatch(result -> oneOf(result, Taken.class));
                assertThat(owners(List.of(card))).containsValue(winner(both, results));
                assertThat(store.load(both, PROFILE)).containsOnlyKeys(winner(both, results));
            }
        }
    }

    @Test
    void ofTwoWhoRecordTheSameFactForDifferentCustomersOneDoes() throws Exception {
        try (Crowd two = new Crowd(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<CustomerId> both = newIds(2);
                Fact[] facts = {fact("a " + round), fact("b " + round), fact("c " + round)};
                List<CommitResult> results = atOnce(
                        two,
                        Draft.create(both.get(0)).facts(facts),
                        Draft.create(both.get(1)).facts(facts[2], facts[1], facts[0]));

                assertThat(results).as("round %s", round).areExactly(1, won());
                assertThat(results).allMatch(result -> oneOf(result, Known.class));
                assertThat(store.load(both, PROFILE)).containsOnlyKeys(winner(both, results));
                assertThat(store.history(History.of(winner(both, results)), Cursor.START, 9)
                                .items())
                        .hasSize(3);
            }
        }
    }

    @Test
    void ofTwoWhoCreateTheSameCustomerOneDoes() throws Exception {
        try (Crowd two = new Crowd(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                CustomerId anna = newId();
                List<CommitResult> results = atOnce(
                        two,
                        Draft.create(anna).facts(fact("a " + round)),
                        Draft.create(anna).facts(fact("b " + round)));

                assertThat(results).as("round %s", round).areExactly(1, won());
                assertThat(results).allMatch(result -> result instanceof Committed || result instanceof Stale);
                assertThat(stored(anna).version()).isEqualTo(1);
                assertThat(store.history(History.of(anna), Cursor.START, 9).items())
                        .hasSize(1);
            }
        }
    }

    @Test
    void ofTwoWhoWriteTheSameDocumentOneDoes() throws Exception {
        try (Crowd two = new Crowd(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                DocumentChange change = new DocumentChange("model", round, "round " + round);
                List<CommitResult> results = two.atOnce(
                        List.of(() -> store.commit(Commit.of(change)), () -> otherStore.commit(Commit.of(change))));

                assertThat(results).as("round %s", round).areExactly(1, won());
                assertThat(results).allMatch(result -> result instanceof Committed || result instanceof Stale);
            }
        }
        assertThat(store.documents(List.of("model")))
                .allSatisfy((name, document) -> assertThat(document.version()).isEqualTo(ROUNDS))
                .hasSize(1);
    }

    private List<CommitResult> atOnce(Crowd two, Draft first, Draft second) throws Exception {
        Commit one = Commit.of(changes(first));
        Commit other = Commit.of(changes(second));
        return two.atOnce(List.of(() -> store.commit(one), () -> otherStore.commit(other)));
    }

    /** Returns whether a result is committed, the obstacle, or stale: whoever was too late may also be told so. */
    private static boolean oneOf(CommitResult result, Class<? extends CommitResult> obstacle) {
        return result instanceof Committed || result instanceof Stale || obstacle.isInstance(result);
    }

    private static Condition<CommitResult> won() {
        return new Condition<>(result -> result instanceof Committed, "committed");
    }

    private static CustomerId winner(List<CustomerId> both, List<CommitResult> results) {
        return both.get(IntStream.range(0, 2)
                .filter(i -> results.get(i) instanceof Committed)
                .findFirst()
                .orElseThrow());
    }
}
