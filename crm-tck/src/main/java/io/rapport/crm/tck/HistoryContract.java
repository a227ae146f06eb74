package io.rapport.crm.tck;

import static io.rapport.crm.tck.Fact.NOON;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A history returns facts of somebody or about something, in the order in which they happened. */
abstract class HistoryContract extends OnFreshData {
    private static final Ref ORDER = Ref.order("981");
    private static final Ref PRODUCT = Ref.product("tea");
    private static final Ref CASE = new Ref("case", "1");

    HistoryContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void aHistoryGoesByTimeHoweverTheFactsArrived() {
        CustomerId anna = newId();
        save(Draft.create(anna).facts(fact("b").at(NOON), fact("d").at(NOON.plusMillis(1))));
        save(Draft.after(stored(anna))
                .facts(fact("a").at(NOON.minusMillis(1)), fact("c").at(NOON)));

        assertThat(keys(History.of(anna))).containsExactly("a", "b", "c", "d");
        assertThat(keys(History.of(anna).reversed())).containsExactly("d", "c", "b", "a");
    }

    @Test
    void whatHappenedAtOnceGoesByTheOrderOfRecording() {
        CustomerId anna = newId();
        save(Draft.create(anna).facts(fact("z"), fact("a"), fact("m")));
        save(Draft.after(stored(anna)).facts(fact("b"), fact("y")));

        assertThat(keys(History.of(anna))).containsExactly("z", "a", "m", "b", "y");
        assertThat(keys(History.of(anna).reversed())).containsExactly("y", "b", "m", "a", "z");
    }

    @Test
    void whatHappenedToSeveralAtOnceGoesByCustomerAndThenByTheOrderOfRecording() {
        List<CustomerId> customers = newIds(20);
        Draft[] drafts = customers.stream()
                .map(id -> Draft.create(id)
                        .facts(fact(id + " z").about(ORDER), fact(id + " a").about(ORDER)))
                .toArray(Draft[]::new);
        save(drafts);

        Chronicle chronicle = Chronicle.of(drafts);
        for (History history :
                List.of(History.about(ORDER), History.about(ORDER).reversed())) {
            assertThat(store.history(history, Cursor.START, 100).items()).isEqualTo(chronicle.history(history));
        }
    }

    @Test
    void aHistoryOfSomebodyHoldsNothingOfAnybodyElse() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        save(
                Draft.create(anna).facts(fact("a").about(ORDER)),
                Draft.create(bert).facts(fact("b").about(ORDER)));

        assertThat(keys(History.of(anna))).containsExactly("a");
        assertThat(keys(History.of(bert))).containsExactly("b");
        assertThat(keys(History.of(newId()))).isEmpty();
    }

    @Test
    void aHistoryAboutSomethingHoldsTheFactsOfEverybody() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        save(
                Draft.create(anna)
                        .facts(fact("1").about(ORDER, PRODUCT), fact("2").about(CASE)),
                Draft.create(bert).facts(fact("3").at(NOON.minusSeconds(1)).about(PRODUCT), fact("4")));

        assertThat(keys(History.about(PRODUCT))).containsExactly("3", "1");
        assertThat(keys(History.about(ORDER))).containsExactly("1");
        assertThat(keys(History.about(Ref.order("982")))).isEmpty();
    }

    @Test
    void aFactAboutSeveralOfTheThingsAskedForComesOnce() {
        CustomerId anna = newId();
        save(Draft.create(anna)
                .facts(
                        fact("1").about(ORDER, PRODUCT, CASE),
                        fact("2").about(CASE),
                        fact("3").about(PRODUCT),
                        fact("4").about(ORDER, PRODUCT)));
        Set<Ref> two = Set.of(ORDER, PRODUCT);

        assertThat(keys(new History(Optional.empty(), two, false))).containsExactly("1", "3", "4");
        assertThat(keys(new History(Optional.of(anna), two, true))).containsExactly("4", "3", "1");
    }

    @Test
    void aHistoryCanBeOfSomebodyAndAboutSomething() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        save(
                Draft.create(anna).facts(fact("1").about(ORDER), fact("2").about(CASE), fact("3")),
                Draft.create(bert)
                        .facts(fact("4").about(ORDER, PRODUCT), fact("5").about(PRODUCT)));

        assertThat(keys(new History(Optional.of(anna), Set.of(ORDER), false))).containsExactly("1");
        assertThat(keys(new History(Optional.of(anna), Set.of(ORDER, CASE, PRODUCT), false)))
                .containsExactly("1", "2");
        assertThat(keys(new History(Optional.of(bert), Set.of(CASE), false))).isEmpty();
    }

    @Test
    void referencesAreComparedToTheLetter() {
        CustomerId anna = newId();
        List<Ref> refs = Stream.concat(
                        LookAlikes.ALL.stream().map(key -> new Ref("product", key)),
                        IntStream.range(0, 3).mapToObj(i -> new Ref("k".repeat(40), LookAlikes.longest(255, i))))
                .toList();
        save(Draft.create(anna)
                .facts(IntStream.range(0, refs.size())
                        .mapToObj(i -> fact("fact " + i).about(refs.get(i)))
                        .toArray(Fact[]::new)));

        for (int i = 0; i < refs.size(); i++) {
            assertThat(keys(History.about(refs.get(i))))
                    .as("about %s", refs.get(i))
                    .containsExactly("fact " + i);
        }
        assertThat(keys(History.about(new Ref("product", "MuLLER")))).isEmpty();
        assertThat(keys(History.about(new Ref("campaign", "muller")))).isEmpty();
    }

    private List<String> keys(History history) {
        return store.history(history, Cursor.START, 1_000).items().stream()
                .map(fact -> fact.id().key())
                .toList();
    }
}
