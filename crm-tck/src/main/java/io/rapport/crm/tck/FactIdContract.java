package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.tck.Draft.text;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.History;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** A fact id is stored only once, whoever the fact belongs to. */
abstract class FactIdContract extends OnFreshData {
    FactIdContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void aFactThatIsStoredAlreadyIsHandedBackAsItIsStored() {
        CustomerId anna = newId();
        Draft first = Draft.create(anna).facts(fact("1").saying("{\"said\":\"first\"}"));
        save(first);
        Draft again = Draft.after(stored(anna)).facts(fact("1").saying("{\"said\":\"again\"}"));

        assertThat(commit(again)).isEqualTo(new Known(first.change().append()));
        assertThat(stored(anna)).isEqualTo(first.result());
        assertThat(history(anna)).isEqualTo(first.change().append());
    }

    @Test
    void aFactOfSomebodyElseIsKnownToo() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        Draft first = Draft.create(anna).facts(fact("1"));
        save(first);

        assertThat(commit(Draft.create(bert).facts(fact("1"))))
                .isEqualTo(new Known(first.change().append()));
        assertThat(store.load(List.of(bert), PROFILE)).isEmpty();
    }

    @Test
    void knownFactsInABatchOfGoodOnesAreAllNamedAndTheRestGoesInWithoutThem() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        CustomerId cleo = newId();
        Draft before = Draft.create(anna).facts(fact("1"), fact("2"), fact("3"));
        save(before);
        Draft annas =
                Draft.after(stored(anna)).facts(fact("4"), fact("1"), fact("5").saying("{}"));
        Draft berts = Draft.create(bert).facts(fact("6"), fact("3").saying("{\"other\":\"content\"}"));
        Draft cleos = Draft.create(cleo).facts(fact("7"));

        List<Recorded> stored = before.change().append();
        assertThat(commit(annas, berts, cleos))
                .asInstanceOf(type(Known.class))
                .extracting(Known::facts)
                .asInstanceOf(InstanceOfAssertFactories.list(Recorded.class))
                .containsExactlyInAnyOrder(stored.get(0), stored.get(2));
        assertThat(store.load(List.of(anna, bert, cleo), PROFILE))
                .containsOnlyKeys(anna)
                .containsValue(before.result());
        assertThat(store.feed(Cursor.START, 100).items()).isEqualTo(stored);

        Draft annasRest = Draft.after(stored(anna)).facts(fact("4"), fact("5"));
        save(annasRest, Draft.create(bert).facts(fact("6")), cleos);
        assertThat(history(anna)).containsAll(annasRest.change().append()).hasSize(5);
        assertThat(history(bert)).hasSize(1);
        assertThat(history(cleo)).hasSize(1);
    }

    @Test
    void nothingOfACommitWithAKnownFactIsWritten() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        save(Draft.create(anna).facts(fact("1")));
        Identifier card = Identifier.card("4711");
        Commit commit = new Commit(
                changes(
                        Draft.create(bert)
                                .facts(fact("2"))
                                .profile(text("bert"))
                                .identifiers(card),
                        Draft.after(stored(anna)).facts(fact("1"))),
                List.of(),
                List.of(new DocumentChange("model", 0, "{}")));

        assertThat(store.commit(commit)).isInstanceOf(Known.class);
        assertThat(store.load(List.of(anna, bert), PROFILE)).containsOnlyKeys(anna);
        assertThat(owners(Set.of(card))).isEmpty();
        assertThat(store.documents(Set.of("model"))).isEmpty();
        assertThat(history(bert)).isEmpty();
    }

    @Test
    void aStaleVersionIsReportedBeforeAKnownFactAndAKnownFactBeforeATakenIdentifier() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        Identifier card = Identifier.card("4711");
        Draft first = Draft.create(anna).facts(fact("1")).identifiers(card);
        save(first);
        Draft second = Draft.create(bert).facts(fact("1")).identifiers(card);

        assertThat(commit(second.expecting(1))).isEqualTo(new Stale(Set.of(bert), Set.of()));
        assertThat(commit(second)).isEqualTo(new Known(first.change().append()));
    }

    @Test
    void keysAreComparedToTheLetter() {
        CustomerId anna = newId();
        List<String> keys = LookAlikes.ALL;
        Draft all = Draft.create(anna).facts(keys.stream().map(Fact::fact).toArray(Fact[]::new));
        save(all);

        assertThat(history(anna)).isEqualTo(all.change().append());
        for (int i = 0; i < keys.size(); i++) {
            assertThat(commit(Draft.after(stored(anna)).facts(fact(keys.get(i)))))
                    .as("the fact of key [%s] again", keys.get(i))
                    .isEqualTo(new Known(List.of(all.change().append().get(i))));
        }
    }

    @Test
    void theLongestKeysAreComparedToTheEnd() {
        CustomerId anna = newId();
        List<Fact> facts = Stream.of("s".repeat(40), "s".repeat(39) + "t")
                .flatMap(source -> IntStream.range(0, 3)
                        .mapToObj(number -> fact(new InteractionId(source, LookAlikes.longest(255, number)))))
                .toList();
        Draft all = Draft.create(anna).facts(facts.toArray(Fact[]::new));
        save(all);

        assertThat(history(anna)).isEqualTo(all.change().append());
        for (int i = 0; i < facts.size(); i++) {
            CommitResult again = commit(Draft.after(stored(anna)).facts(facts.get(i)));
            assertThat(again).isEqualTo(new Known(List.of(all.change().append().get(i))));
        }
    }

    @Test
    void theSameKeyOfAnotherSourceIsAnotherFact() {
        CustomerId anna = newId();
        save(Draft.create(anna).facts(fact(new InteractionId("shop", "1"))));

        assertThat(commit(Draft.after(stored(anna)).facts(fact(new InteractionId("till", "1")))))
                .isEqualTo(new Committed());
        assertThat(history(anna)).hasSize(2);
    }

    private List<Recorded> history(CustomerId customer) {
        return store.history(History.of(customer), Cursor.START, 1_000).items();
    }
}
