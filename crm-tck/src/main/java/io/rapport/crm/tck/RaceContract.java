package io.rapport.crm.tck;

import static io.rapport.crm.tck.Draft.text;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.CommitResult.Taken;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.StoredProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many who write at once: nothing is lost, one wins, and the others get an answer, never an exception. */
abstract class RaceContract extends OnFreshData {
    private static final int ROUNDS = 40;

    RaceContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void eightWhoIncrementTheSameCustomerLoseNothing() throws Exception {
        int each = 25;
        CustomerId anna = newId();
        save(Draft.create(anna).profile(text("0")));
        List<Callable<Integer>> works = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            CrmStorage instance = thread % 2 == 0 ? store : otherStore;
            String name = "thread " + thread + " fact ";
            works.add(() -> {
                int done = 0;
                while (done < each) {
                    CommitResult result = instance.commit(Commit.of(List.of(increment(instance, anna, name + done))));
                    if (result instanceof Committed) {
                        done++;
                    } else {
                        assertThat(result).isInstanceOf(Stale.class);
                    }
                }
                return done;
            });
        }
        try (Crowd crowd = new Crowd(8)) {
            crowd.atOnce(works);
        }

        assertThat(stored(anna)).isEqualTo(new StoredProfile(anna, 8L * each + 1, 8L * each, text("200")));
        assertThat(store.history(History.of(anna), Cursor.START, 1_000).items())
                .hasSize(8 * each)
                .extracting(fact -> fact.id().key())
                .doesNotHaveDuplicates();
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
                assertThat(results).allMatch(result -> result instanceof Committed || result instanceof Taken);
                assertThat(store.resolve(List.of(card))).containsValue(winner(both, results));
                assertThat(store.load(both)).containsOnlyKeys(winner(both, results));
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
                assertThat(results).allMatch(result -> result instanceof Committed || result instanceof Known);
                assertThat(store.load(both)).containsOnlyKeys(winner(both, results));
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

    @Test
    void whoWritesManyCustomersInAnyOrderDoesNotBlockOthers() throws Exception {
        int each = 15;
        List<CustomerId> customers = newIds(12);
        save(customers.stream().map(id -> Draft.create(id).profile(text("0"))).toArray(Draft[]::new));
        List<Callable<Integer>> works = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            CrmStorage instance = thread % 2 == 0 ? store : otherStore;
            Random random = new Random(thread);
            String name = "thread " + thread + " fact ";
            works.add(() -> {
                for (int done = 0; done < each; ) {
                    List<CustomerId> some = new ArrayList<>(customers);
                    Collections.shuffle(some, random);
                    String key = name + done + " of ";
                    Commit commit = Commit.of(some.subList(0, 6).stream()
                            .map(id -> increment(instance, id, key + id))
                            .toList());
                    done += instance.commit(commit) instanceof Committed ? 1 : 0;
                }
                return each;
            });
        }
        try (Crowd crowd = new Crowd(4)) {
            crowd.atOnce(works);
        }

        int sum =
                customers.stream().mapToInt(id -> number(stored(id).profile())).sum();
        assertThat(sum).isEqualTo(4 * each * 6);
        assertThat(store.feed(Cursor.START, 1_000).items()).hasSize(sum);
    }

    private static Change increment(CrmStorage instance, CustomerId customer, String key) {
        StoredProfile before =
                Objects.requireNonNull(instance.load(List.of(customer)).get(customer));
        return Draft.after(before)
                .facts(fact(key))
                .profile(text(Integer.toString(number(before.profile()) + 1)))
                .change();
    }

    private static int number(Bytes profile) {
        return Integer.parseInt(new String(profile.toArray(), StandardCharsets.UTF_8));
    }

    private List<CommitResult> atOnce(Crowd two, Draft first, Draft second) throws Exception {
        Commit one = Commit.of(changes(first));
        Commit other = Commit.of(changes(second));
        return two.atOnce(List.of(() -> store.commit(one), () -> otherStore.commit(other)));
    }

    private static org.assertj.core.api.Condition<CommitResult> won() {
        return new org.assertj.core.api.Condition<>(result -> result instanceof Committed, "committed");
    }

    private static CustomerId winner(List<CustomerId> both, List<CommitResult> results) {
        return both.get(IntStream.range(0, 2)
                .filter(i -> results.get(i) instanceof Committed)
                .findFirst()
                .orElseThrow());
    }
}
