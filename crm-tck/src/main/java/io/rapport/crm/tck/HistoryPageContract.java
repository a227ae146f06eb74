package io.rapport.crm.tck;

import static io.rapport.crm.tck.Fact.NOON;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A history can be read page by page: nothing comes twice, and nothing is left out. */
abstract class HistoryPageContract extends OnFreshData {
    private static final Ref ORDER = Ref.order("981");
    private static final Ref PRODUCT = Ref.product("tea");

    private int tries;

    HistoryPageContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void aHistoryCanBeReadInPagesOfEverySize() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        Draft annas = Draft.create(anna).facts(some(15, "a"));
        Draft berts = Draft.create(bert).facts(some(9, "b"));
        save(annas, berts);
        for (History history : List.of(
                History.of(anna),
                History.of(anna).reversed(),
                new History(Optional.empty(), Set.of(ORDER, PRODUCT), false),
                new History(Optional.empty(), Set.of(ORDER, PRODUCT), true),
                new History(Optional.of(bert), Set.of(ORDER), false))) {
            List<Recorded> expected = Chronicle.of(annas, berts).history(history);
            for (int limit = 1; limit <= expected.size() + 1; limit++) {
                assertThat(walk(history).by(limit))
                        .as("%s in pages of %s", history, limit)
                        .isEqualTo(expected);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anyFactsComeInOrderInPagesOfAnySize(
            @ForAll Random random,
            @ForAll @IntRange(max = 30) int count,
            @ForAll @IntRange(min = 1, max = 9) int limit) {
        tries++;
        List<Ref> refs =
                IntStream.range(0, 3).mapToObj(i -> Ref.order(tries + "/" + i)).toList();
        Draft[] drafts = newIds(3).stream()
                .map(id -> Draft.create(id).facts(any(count, id + " ", refs, random)))
                .toArray(Draft[]::new);
        save(drafts);

        Optional<CustomerId> anna = Optional.of(drafts[0].change().customer());
        boolean newestFirst = random.nextBoolean();
        for (History history : List.of(
                new History(anna, Set.of(), newestFirst),
                new History(anna, Set.copyOf(refs.subList(0, 2)), newestFirst),
                new History(Optional.empty(), Set.of(refs.get(0)), newestFirst),
                new History(Optional.empty(), Set.copyOf(refs), newestFirst))) {
            assertThat(walk(history).by(limit))
                    .as("%s", history)
                    .isEqualTo(Chronicle.of(drafts).history(history));
        }
    }

    @Test
    void aPageAsLargeAsCanBeHoldsEverything() {
        CustomerId anna = newId();
        save(Draft.create(anna).facts(some(5, "a")));

        for (History history : List.of(History.of(anna), History.about(PRODUCT))) {
            Page<Recorded> page = store.history(history, Cursor.START, Integer.MAX_VALUE);
            assertThat(page.items()).hasSize(5);
            assertThat(page.next()).isEmpty();
        }
    }

    @Test
    void whatIsWrittenMeanwhileNeitherRepeatsNorHidesOtherFacts() {
        CustomerId anna = newId();
        save(Draft.create(anna)
                .facts(fact("1").at(NOON), fact("2").at(NOON), fact("4").at(NOON.plusMillis(9))));
        Page<Recorded> first = store.history(History.of(anna), Cursor.START, 2);
        save(Draft.after(stored(anna))
                .facts(fact("0").at(NOON.minusMillis(9)), fact("3").at(NOON.plusMillis(1))));

        Page<Recorded> second = store.history(History.of(anna), first.next().orElseThrow(), 9);
        assertThat(second.items()).extracting(fact -> fact.id().key()).containsExactly("3", "4");
    }

    @Test
    void aCursorOfAnotherKindOfPageIsRefused() {
        CustomerId anna = newId();
        save(Draft.create(anna).facts(some(3, "a")));
        Query query = Query.of(Criterion.everyone());
        Found found = store.find(query, Cursor.START, 1).items().get(0);
        Cursor ofFind = Rank.after(query, found);
        Cursor ofHistory =
                store.history(History.of(anna), Cursor.START, 1).next().orElseThrow();

        assertThatThrownBy(() -> store.history(History.of(anna), ofFind, 9)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> store.feed(ofFind, 9)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> store.find(query, ofHistory, 9)).isInstanceOf(InvalidInputException.class);
    }

    /**
     * Returns facts of which many happen at once. All are about the same product, and some are about the same order,
     * too.
     */
    private static Fact[] some(int count, String prefix) {
        return IntStream.range(0, count)
                .mapToObj(i -> fact(prefix + i).at(NOON.plusMillis(i * 7 % 4)))
                .map(fact -> fact.id().key().hashCode() % 2 == 0 ? fact.about(ORDER, PRODUCT) : fact.about(PRODUCT))
                .toArray(Fact[]::new);
    }

    /** Returns facts at four moments, each about any of the references. */
    private static Fact[] any(int count, String prefix, List<Ref> refs, Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Ref[] about = refs.stream().filter(ref -> random.nextInt(3) == 0).toArray(Ref[]::new);
            facts.add(fact(prefix + i).at(NOON.plusMillis(random.nextInt(4))).about(about));
        }
        return facts.toArray(Fact[]::new);
    }

    private Walk<Recorded> walk(History history) {
        return new Walk<>((cursor, limit) -> store.history(history, cursor, limit));
    }
}
