package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.storage.Extent.WHOLE;
import static io.rapport.crm.tck.Draft.text;
import static io.rapport.crm.tck.Fact.NOON;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Due;
import io.rapport.crm.storage.Belongings;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.CommitResult.Taken;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Removal;
import io.rapport.crm.storage.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer can be removed for good. */
abstract class RemovalContract extends OnFreshData {
    private static final Identifier CARD = Identifier.card("4711");
    private static final Identifier BERTS_CARD = Identifier.card("0815");
    private static final Ref ORDER = Ref.order("981");
    private static final Attribute<Long> SPENT = Attribute.number("spent");

    private CustomerId anna = newId();
    private CustomerId bert = newId();

    RemovalContract(Supplier<FreshData> source) {
        super(source);
    }

    @BeforeEach
    void annaAndBertAreCustomers() {
        save(everything(anna, CARD, "anna"), everything(bert, BERTS_CARD, "bert"));
    }

    @Test
    void nothingOfTheCustomerIsLeftAndNothingOfOthersIsTouched() {
        assertThat(remove(1)).isEqualTo(new Committed());

        assertThat(store.load(List.of(anna, bert), PROFILE)).containsOnlyKeys(bert);
        assertThat(store.load(List.of(anna, bert), WHOLE)).containsOnlyKeys(bert);
        assertThat(owners(List.of(CARD, BERTS_CARD))).containsOnlyKeys(BERTS_CARD);
        assertThat(store.history(History.of(anna), Cursor.START, 9).items()).isEmpty();
        assertThat(store.history(History.about(ORDER), Cursor.START, 9).items()).hasSize(2);
        assertThat(store.feed(Cursor.START, 9).items())
                .hasSize(2)
                .allMatch(fact -> fact.customer().equals(bert));
        assertThat(store.find(Query.of(Criterion.everyone()), Cursor.START, 9).items())
                .hasSize(1);
        assertThat(store.total(SPENT.isKnown(), Optional.of(SPENT))).isEqualTo(new Totals(1, 50));
        assertThat(store.due("case", NOON, 9))
                .hasSize(1)
                .allMatch(due -> due.customer().equals(bert));
        assertThat(belongings(bert)).isEqualTo(new Belongings(Set.of(BERTS_CARD), Cells.of(List.of(SPENT.cell(50L)))));
    }

    @Test
    void whatIsToRemainIsWrittenInTheSameBreath() {
        CustomerId nobody = newId();
        Draft remainder =
                Draft.create(nobody).facts(fact("anna 1")).identifiers(CARD).cells(SPENT.cell(50L));
        Commit commit = new Commit(
                changes(remainder), List.of(new Removal(anna, 1)), List.of(new DocumentChange("erased", 0, "1")));

        assertThat(store.commit(commit)).isEqualTo(new Committed());
        assertThat(store.load(List.of(anna, nobody), PROFILE)).containsOnlyKeys(nobody);
        assertThat(owners(Set.of(CARD))).isEqualTo(Map.of(CARD, nobody));
        assertThat(store.history(History.of(nobody), Cursor.START, 9).items()).hasSize(1);
        assertThat(store.total(Criterion.everyone(), Optional.of(SPENT))).isEqualTo(new Totals(2, 100));
        assertThat(store.documents(Set.of("erased"))).hasSize(1);
    }

    @Test
    void severalGoAtOnceAndWhoStaysTakesOverWhatWasTheirs() {
        CustomerId cleo = newId();
        save(Draft.create(cleo));
        Draft heir = Draft.after(stored(cleo))
                .facts(fact("anna 1").about(ORDER), fact("bert 2"))
                .identifiers(CARD, BERTS_CARD);
        List<Removal> both = List.of(new Removal(bert, 1), new Removal(anna, 1));

        assertThat(store.commit(new Commit(changes(heir), both, List.of()))).isEqualTo(new Committed());
        assertThat(store.load(List.of(anna, bert, cleo), PROFILE)).isEqualTo(Map.of(cleo, heir.result()));
        assertThat(belongings(cleo)).isEqualTo(new Belongings(Set.of(CARD, BERTS_CARD), Cells.NONE));
        assertThat(store.feed(Cursor.START, 9).items())
                .hasSize(2)
                .isEqualTo(heir.change().append());
        assertThat(store.history(History.about(ORDER), Cursor.START, 9).items()).hasSize(1);
        assertThat(store.due("case", NOON, 9)).isEmpty();
    }

    @Test
    void whoHasChangedMeanwhileStays() {
        save(Draft.after(stored(anna)).profile(text("new")));
        CustomerId nobody = newId();

        assertThat(remove(1, Draft.create(nobody))).isEqualTo(new Stale(Set.of(anna), Set.of()));
        assertThat(remove(3)).isEqualTo(new Stale(Set.of(anna), Set.of()));
        assertThat(store.load(List.of(anna, nobody), PROFILE)).containsOnlyKeys(anna);
        assertEverythingOfAnnaIsThere();
    }

    @Test
    void whoIsNotThereCannotBeRemoved() {
        CustomerId nobody = newId();

        assertThat(store.commit(Commit.of(new Removal(nobody, 0)))).isEqualTo(new Stale(Set.of(nobody), Set.of()));
        assertThat(store.commit(Commit.of(new Removal(nobody, 1)))).isEqualTo(new Stale(Set.of(nobody), Set.of()));
        assertThat(remove(1)).isEqualTo(new Committed());
        assertThat(remove(1)).isEqualTo(new Stale(Set.of(anna), Set.of()));
    }

    @Test
    void ifOneOfThoseWhoAreToGoHasChangedAllStay() {
        Commit commit = new Commit(List.of(), List.of(new Removal(anna, 1), new Removal(bert, 2)), List.of());

        assertThat(store.commit(commit)).isEqualTo(new Stale(Set.of(bert), Set.of()));
        assertEverythingOfAnnaIsThere();
    }

    @Test
    void ifWhatIsToRemainCannotBeWrittenTheCustomerStays() {
        CustomerId nobody = newId();
        Draft draft = Draft.create(nobody);
        Commit lateDocument =
                new Commit(List.of(), List.of(new Removal(anna, 1)), List.of(new DocumentChange("erased", 1, "1")));

        assertThat(remove(1, draft.expecting(1))).isEqualTo(new Stale(Set.of(nobody), Set.of()));
        assertThat(remove(7, draft.expecting(1))).isEqualTo(new Stale(Set.of(anna, nobody), Set.of()));
        assertThat(store.commit(lateDocument)).isEqualTo(new Stale(Set.of(), Set.of("erased")));
        assertThat(remove(1, draft.facts(fact("bert 1")))).isInstanceOf(Known.class);
        assertThat(remove(1, draft.identifiers(BERTS_CARD))).isEqualTo(new Taken(Map.of(BERTS_CARD, bert)));
        assertThat(store.load(List.of(nobody), PROFILE)).isEmpty();
        assertEverythingOfAnnaIsThere();
    }

    @Test
    void theSamePersonCanBecomeACustomerAgain() {
        remove(1);
        save(everything(anna, CARD, "anna"));

        assertThat(stored(anna)).isEqualTo(everything(anna, CARD, "anna").result());
        assertEverythingOfAnnaIsThere();
    }

    private void assertEverythingOfAnnaIsThere() {
        assertThat(owners(Set.of(CARD))).isEqualTo(Map.of(CARD, anna));
        assertThat(belongings(anna).identifiers()).containsExactly(CARD);
        assertThat(store.history(History.of(anna), Cursor.START, 9).items()).hasSize(2);
        assertThat(store.history(History.about(ORDER), Cursor.START, 9).items()).hasSize(4);
        assertThat(store.total(Criterion.everyone(), Optional.of(SPENT))).isEqualTo(new Totals(2, 100));
        assertThat(store.due("case", NOON, 9)).hasSize(2);
    }

    /** Removes Anna and writes what must remain. */
    private CommitResult remove(long version, Draft... remainder) {
        return store.commit(new Commit(changes(remainder), List.of(new Removal(anna, version)), List.of()));
    }

    private static Draft everything(CustomerId customer, Identifier identifier, String name) {
        return Draft.create(customer)
                .facts(fact(name + " 1").about(ORDER), fact(name + " 2").about(ORDER, Ref.product("tea")))
                .profile(text(name))
                .identifiers(identifier)
                .cells(SPENT.cell(50L))
                .dues(new Due("case", new Ref("case", name), NOON));
    }
}
