package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
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
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Removal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * When two writers handle the same things in opposite order, neither waits for the other for ever, and neither gets an
 * exception.
 */
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
                assertThat(store.load(ids, PROFILE)).hasSize(2);
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
                assertThat(store.load(ids, PROFILE)).hasSize(2);
            }
        }
    }

    @Test
    void oneMayChangeWhomTheOtherRemoves() throws Exception {
        try (Crowd two = new Crowd(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                CustomerId anna = newId();
                String key = "round " + round;
                save(Draft.create(anna).facts(fact(key)));
                Commit removal = Commit.of(new Removal(anna, 1));
                Commit change = Commit.of(changes(Draft.after(stored(anna)).facts(fact(key + " more"))));
                List<CommitResult> results =
                        two.atOnce(List.of(() -> store.commit(removal), () -> otherStore.commit(change)));

                boolean removed = results.get(0) instanceof Committed;
                assertThat(results).as(key).hasOnlyElementsOfTypes(Committed.class, Stale.class);
                assertThat(results).as(key).doesNotHaveDuplicates();
                List<Recorded> left =
                        store.history(History.of(anna), Cursor.START, 9).items();
                assertThat(left).as("facts, removed: %s", removed).hasSize(removed ? 0 : 2);
                assertThat(store.load(List.of(anna), PROFILE)).hasSize(removed ? 0 : 1);
                store.commit(Commit.of(new Removal(anna, 2)));
            }
        }
    }

    @Test
    void twoMayRemoveTheSameCustomersCrosswise() throws Exception {
        try (Crowd two = new Crowd(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<CustomerId> both = newIds(2);
                save(
                        Draft.create(both.get(0)).facts(fact("first " + round)),
                        Draft.create(both.get(1)).facts(fact("second " + round)));
                Removal first = new Removal(both.get(0), 1);
                Removal second = new Removal(both.get(1), 1);
                Commit one = new Commit(List.of(), List.of(first, second), List.of());
                Commit other = new Commit(List.of(), List.of(second, first), List.of());
                List<CommitResult> results =
                        two.atOnce(List.of(() -> store.commit(one), () -> otherStore.commit(other)));

                assertThat(results)
                        .as("round %s", round)
                        .containsExactlyInAnyOrder(new Committed(), new Stale(Set.copyOf(both), Set.of()));
                assertThat(store.load(both, PROFILE)).isEmpty();
            }
        }
    }

    private List<CommitResult> atOnce(Crowd two, List<Change> one, List<Change> other) throws Exception {
        return two.atOnce(List.of(() -> store.commit(Commit.of(one)), () -> otherStore.commit(Commit.of(other))));
    }
}
