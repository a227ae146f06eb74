package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.tck.Fact.NOON;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Due;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Large amounts of data can be written and asked for at once. */
abstract class VolumeContract extends OnFreshData {
    private static final Attribute<Long> ORDERS = Attribute.number("orders");
    private static final Attribute<Long> POINTS = Attribute.number("points");

    VolumeContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void tenThousandFactsOfFiveHundredCustomersAreOneCommit() {
        Draft[] drafts = IntStream.range(0, 500).mapToObj(this::customer).toArray(Draft[]::new);
        save(drafts);
        List<Recorded> all = Chronicle.of(drafts).feed();

        assertThat(all).hasSize(10_000);
        assertThat(new Walk<>(store::feed).by(3_000)).isEqualTo(all);
        assertThat(store.load(customers(drafts), PROFILE)).hasSize(500);
        assertThat(store.total(ORDERS.isKnown(), Optional.of(POINTS))).isEqualTo(new Totals(500, 500L * 499 / 2));
        assertThat(store.due("case", NOON, 1_000)).hasSize(500);
        assertThat(store.history(History.about(Ref.product("tea")), Cursor.START, 20_000)
                        .items())
                .hasSize(10_000);
        List<Identifier> cards = Stream.of(drafts)
                .flatMap(draft -> draft.change().identifiers().stream())
                .toList();
        assertThat(owners(cards)).hasSize(500).containsOnlyKeys(cards);
        assertThat(allAgain(drafts))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> assertThat(new Chronicle(known.facts()).feed()).isEqualTo(all));
    }

    @Test
    void fortyThousandCanBeAskedForAtOnce() {
        CustomerId anna = newId();
        Identifier card = Identifier.card("anna");
        save(Draft.create(anna).identifiers(card));
        List<CustomerId> ids = new ArrayList<>(newIds(40_000));
        ids.add(anna);
        List<Identifier> cards = new ArrayList<>(IntStream.range(0, 40_000)
                .mapToObj(number -> Identifier.card("card " + number))
                .toList());
        cards.add(card);

        assertThat(store.load(ids, PROFILE)).containsOnlyKeys(anna);
        assertThat(owners(cards)).containsOnlyKeys(card);
    }

    @Test
    void aHistoryMayBeAboutTwoThousandThings() {
        CustomerId anna = newId();
        List<Ref> orders = IntStream.range(0, 2_000)
                .mapToObj(number -> Ref.order("order " + number))
                .toList();
        save(Draft.create(anna)
                .facts(orders.stream()
                        .map(order -> fact("fact of " + order).about(order))
                        .toArray(Fact[]::new)));

        for (Optional<CustomerId> customer : List.of(Optional.of(anna), Optional.<CustomerId>empty())) {
            History history = new History(customer, Set.copyOf(orders), false);
            assertThat(new Walk<Recorded>((cursor, limit) -> store.history(history, cursor, limit)).by(900))
                    .hasSize(2_000);
        }
    }

    private Draft customer(int number) {
        Fact[] facts = IntStream.range(0, 20)
                .mapToObj(i -> fact(number + "-" + i)
                        .at(NOON.plusMillis(i * 7 % 5))
                        .about(Ref.order(number + "-" + i), Ref.product("tea")))
                .toArray(Fact[]::new);
        return Draft.create(newId())
                .facts(facts)
                .cells(ORDERS.cell(20L), POINTS.cell((long) number))
                .dues(new Due("case", Ref.order(number + "-0"), NOON))
                .identifiers(Identifier.card("card " + number));
    }

    private CommitResult allAgain(Draft... drafts) {
        return commit(Stream.of(drafts)
                .map(draft -> Draft.after(stored(draft.change().customer()))
                        .append(draft.change().append()))
                .toArray(Draft[]::new));
    }

    private static List<CustomerId> customers(Draft... drafts) {
        return Stream.of(drafts).map(draft -> draft.change().customer()).toList();
    }
}
