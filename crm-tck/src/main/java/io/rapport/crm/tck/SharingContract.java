package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.storage.Extent.WHOLE;
import static io.rapport.crm.tck.Draft.text;
import static io.rapport.crm.tck.Fact.NOON;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Due;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.CommitResult.Taken;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Removal;
import io.rapport.crm.storage.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Two instances on the same data, as two programs have them, see at once what the other one writes. */
abstract class SharingContract extends OnFreshData {
    private static final Identifier CARD = Identifier.card("4711");
    private static final Attribute<Long> ORDERS = Attribute.number("orders");

    SharingContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void whatOneHasCommittedTheOtherReads() {
        CustomerId anna = newId();
        assertThat(everythingSeenBy(otherStore, anna)).isEqualTo(nothing());
        store.commit(new Commit(changes(annas(anna)), List.of(), List.of(new DocumentChange("model", 0, "{}"))));

        assertThat(everythingSeenBy(otherStore, anna)).isEqualTo(everythingSeenBy(store, anna));
        assertThat(otherStore.load(List.of(anna), PROFILE))
                .isEqualTo(Map.of(anna, annas(anna).result()));
        assertThat(otherStore.documents(List.of("model"))).isEqualTo(Map.of("model", new Document("model", 1, "{}")));
    }

    @Test
    void whatOneHasReadTheOtherMayChange() {
        CustomerId anna = newId();
        save(annas(anna));
        store.commit(Commit.of(new DocumentChange("model", 0, "old")));
        List<Object> before = everythingSeenBy(otherStore, anna);
        Draft draft = Draft.after(stored(anna))
                .facts(fact("2").about(Ref.order("1")))
                .profile(text("new"))
                .cells(ORDERS.cell(2L))
                .dues(new Due("case", Ref.order("1"), NOON.plusSeconds(1)))
                .identifiers(Identifier.card("0815"));
        save(draft);
        store.commit(Commit.of(new DocumentChange("model", 1, "new")));

        List<Object> after = everythingSeenBy(otherStore, anna);
        assertThat(after).isEqualTo(everythingSeenBy(store, anna));
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i)).as("reading %s", i).isNotEqualTo(before.get(i));
        }
    }

    @Test
    void whomOneHasRemovedIsGoneForTheOther() {
        CustomerId anna = newId();
        save(annas(anna));
        assertThat(everythingSeenBy(otherStore, anna)).isNotEqualTo(nothing());
        store.commit(Commit.of(new Removal(anna, 1)));

        assertThat(everythingSeenBy(otherStore, anna)).isEqualTo(nothing());
    }

    @Test
    void whatOneHasCommittedStandsInTheWayOfTheOther() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        save(annas(anna));
        otherStore.load(List.of(anna, bert), PROFILE);
        save(Draft.after(stored(anna)));

        assertThat(otherStore.commit(Commit.of(changes(Draft.create(anna).expecting(1)))))
                .isEqualTo(new Stale(Set.of(anna), Set.of()));
        assertThat(otherStore.commit(Commit.of(changes(Draft.create(bert).facts(fact("1"))))))
                .isEqualTo(new Known(annas(anna).change().append()));
        assertThat(otherStore.commit(Commit.of(changes(Draft.create(bert).identifiers(CARD)))))
                .isEqualTo(new Taken(Map.of(CARD, anna)));
        assertThat(otherStore.commit(Commit.of(changes(Draft.create(anna).expecting(2)))))
                .isEqualTo(new Committed());
        assertThat(stored(anna).version()).isEqualTo(3);
    }

    private static Draft annas(CustomerId anna) {
        return Draft.create(anna)
                .facts(fact("1").about(Ref.order("1")))
                .profile(text("anna"))
                .cells(ORDERS.cell(1L))
                .dues(new Due("case", Ref.order("1"), NOON))
                .identifiers(CARD);
    }

    private static List<Object> nothing() {
        return List.of(
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Totals(0, 0),
                List.of(),
                Map.of());
    }

    private static List<Object> everythingSeenBy(CrmStorage instance, CustomerId anna) {
        return List.of(
                instance.load(List.of(anna), PROFILE),
                instance.resolve(Set.of(CARD, Identifier.card("0815"))),
                instance.load(List.of(anna), WHOLE),
                instance.history(History.of(anna), Cursor.START, 9).items(),
                instance.history(History.about(Ref.order("1")), Cursor.START, 9).items(),
                instance.feed(Cursor.START, 9).items(),
                instance.find(Query.of(Criterion.everyone()), Cursor.START, 9).items(),
                instance.total(Criterion.everyone(), Optional.of(ORDERS)),
                instance.due("case", NOON.plusSeconds(9), 9),
                instance.documents(List.of("model")));
    }
}
