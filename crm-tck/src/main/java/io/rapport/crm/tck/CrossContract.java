package io.rapport.crm.tck;

import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.CommitResult.Taken;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Erasure;
import io.rapport.crm.storage.History;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Two who come from opposite sides: neither waits for the other for ever, and neither gets an exception. */
abstract class CrossContract extends OnFreshData {
    private static final int ROUNDS = 40;

    CrossContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void twoMayClaimTheSameIdentifiersCrosswise() throws Exception {
        try (Crowd two = new Crowd(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<CustomerId> ids = newIds(4).stream().sorted().toList();
                Identifier card = Identifier.card("card " + round);
                Identifier device = Identifier.device("device " + round);
                List<CommitResult> results = atOnce(
                        two,
                        changes(
                                Draft.create(ids.get(0)).identifiers(card),
                                Draft.create(ids.get(1)).identifiers(device)),
                        changes(
                                Draft.create(ids.get(2)).identifiers(device),
                                Draft.create(ids.get(3)).identifiers(card)));

                assertThat(results).as("round %s", round).hasAtLeastOneElementOfType(Committed.class);
                assertThat(results)
                        .allMatch(result ->
                                result instanceof Committed || result instanceof Taken || result instanceof Stale)
                        .doesNotHaveDuplicates();
                assertThat(store.load(ids)).hasSize(2);
                assertThat(store.resolve(List.of(card, device))).hasSize(2);
            }
        }
    }

    @Test
    void twoMayRecordTheSameFactsCrosswise() throws Exception {
        try (Crowd two = new Crowd(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<CustomerId> ids = newIds(4).stream().sorted().toList();
                Fact first = fact("first " + round);
                Fact second = fact("second " + round);
                List<CommitResult> results = atOnce(
                        two,
                        changes(
                                Draft.create(ids.get(0)).facts(first),
                                Draft.create(ids.get(1)).facts(second)),
                        changes(
                                Draft.create(ids.get(2)).facts(second),
                                Draft.create(ids.get(3)).facts(first)));

                assertThat(results).as("round %s", round).hasAtLeastOneElementOfType(Committed.class);
                assertThat(results)
                        .allMatch(result ->
                                result instanceof Committed || result instanceof Known || result instanceof Stale)
                        .doesNotHaveDuplicates();
                assertThat(store.load(ids)).hasSize(2);
            }
        }
    }

    @Test
    void oneMayChangeWhomTheOtherErases() throws Exception {
        try (Crowd two = new Crowd(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                CustomerId anna = newId();
                String key = "round " + round;
                save(Draft.create(anna).facts(fact(key)));
                Erasure erasure = new Erasure(anna, 1, Commit.of(List.of()));
                Commit change = Commit.of(changes(Draft.after(stored(anna)).facts(fact(key + " more"))));
                List<CommitResult> results =
                        two.atOnce(List.of(() -> store.erase(erasure), () -> otherStore.commit(change)));

                boolean erased = results.get(0) instanceof Committed;
                assertThat(results).as(key).hasOnlyElementsOfTypes(Committed.class, Stale.class);
                assertThat(results).as(key).doesNotHaveDuplicates();
                List<Recorded> left =
                        store.history(History.of(anna), Cursor.START, 9).items();
                assertThat(left).as("facts, erased: %s", erased).hasSize(erased ? 0 : 2);
                assertThat(store.load(List.of(anna))).hasSize(erased ? 0 : 1);
                store.erase(new Erasure(anna, 2, Commit.of(List.of())));
            }
        }
    }

    private List<CommitResult> atOnce(Crowd two, List<Change> one, List<Change> other) throws Exception {
        return two.atOnce(List.of(() -> store.commit(Commit.of(one)), () -> otherStore.commit(Commit.of(other))));
    }
}
