package io.rapport.crm.tck;

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
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.CommitResult.Taken;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.Erasure;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Removing a customer for good. */
abstract class ErasureContract extends OnFreshData {
    private static final Identifier CARD = Identifier.card("4711");
    private static final Ref ORDER = Ref.order("981");
    private static final Attribute<Long> SPENT = Attribute.number("spent");
    private static final Commit NOTHING = Commit.of(List.of());

    private CustomerId anna = newId();
    private CustomerId bert = newId();

    ErasureContract(Supplier<FreshData> source) {
        super(source);
    }

    @BeforeEach
    void annaAndBertAreCustomers() {
        save(everything(anna, CARD, "anna"), everything(bert, Identifier.card("0815"), "bert"));
    }

    @Test
    void nothingOfTheCustomerIsLeftAndNothingOfOthersIsTouched() {
        assertThat(erase(1, NOTHING)).isEqualTo(new Committed());

        assertThat(store.load(List.of(anna, bert))).containsOnlyKeys(bert);
        assertThat(owners(List.of(CARD, Identifier.card("0815")))).containsOnlyKeys(Identifier.card("0815"));
        assertThat(store.identifiers(anna)).isEmpty();
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
    }

    @Test
    void theRemainderIsWrittenInTheSameBreath() {
        CustomerId nobody = newId();
        Commit remainder = new Commit(
                changes(Draft.create(nobody)
                        .facts(fact("anna 1"))
                        .identifiers(CARD)
                        .cells(SPENT.cell(50L))),
                List.of(new DocumentChange("erased", 0, "1")));

        assertThat(erase(1, remainder)).isEqualTo(new Committed());
        assertThat(store.load(List.of(anna, nobody))).containsOnlyKeys(nobody);
        assertThat(owners(Set.of(CARD))).isEqualTo(Map.of(CARD, nobody));
        assertThat(store.history(History.of(nobody), Cursor.START, 9).items()).hasSize(1);
        assertThat(store.total(Criterion.everyone(), Optional.of(SPENT))).isEqualTo(new Totals(2, 100));
        assertThat(store.documents(Set.of("erased"))).hasSize(1);
    }

    @Test
    void whoHasChangedMeanwhileIsNotErased() {
        save(Draft.after(stored(anna)).profile(text("new")));
        CustomerId nobody = newId();

        assertThat(erase(1, Commit.of(changes(Draft.create(nobody))))).isEqualTo(new Stale(Set.of(anna), Set.of()));
        assertThat(erase(3, NOTHING)).isEqualTo(new Stale(Set.of(anna), Set.of()));
        assertThat(store.load(List.of(anna, nobody))).containsOnlyKeys(anna);
        assertEverythingOfAnnaIsThere();
    }

    @Test
    void whoIsNotThereCannotBeErased() {
        CustomerId nobody = newId();

        assertThat(store.erase(new Erasure(nobody, 0, NOTHING))).isEqualTo(new Stale(Set.of(nobody), Set.of()));
        assertThat(store.erase(new Erasure(nobody, 1, NOTHING))).isEqualTo(new Stale(Set.of(nobody), Set.of()));
        assertThat(erase(1, NOTHING)).isEqualTo(new Committed());
        assertThat(erase(1, NOTHING)).isEqualTo(new Stale(Set.of(anna), Set.of()));
    }

    @Test
    void ifTheRemainderCannotBeWrittenTheCustomerStays() {
        CustomerId nobody = newId();
        Draft draft = Draft.create(nobody);

        assertThat(erase(1, Commit.of(changes(draft.expecting(1))))).isEqualTo(new Stale(Set.of(nobody), Set.of()));
        assertThat(erase(1, Commit.of(changes(draft.facts(fact("bert 1")))))).isInstanceOf(Known.class);
        assertThat(erase(1, Commit.of(changes(draft.identifiers(Identifier.card("0815"))))))
                .isEqualTo(new Taken(Map.of(Identifier.card("0815"), bert)));
        assertThat(store.load(List.of(nobody))).isEmpty();
        assertEverythingOfAnnaIsThere();
    }

    @Test
    void theSamePersonCanBecomeACustomerAgain() {
        erase(1, NOTHING);
        save(everything(anna, CARD, "anna"));

        assertThat(stored(anna)).isEqualTo(everything(anna, CARD, "anna").result());
        assertEverythingOfAnnaIsThere();
    }

    private void assertEverythingOfAnnaIsThere() {
        assertThat(owners(Set.of(CARD))).isEqualTo(Map.of(CARD, anna));
        assertThat(store.identifiers(anna)).containsExactly(CARD);
        assertThat(store.history(History.of(anna), Cursor.START, 9).items()).hasSize(2);
        assertThat(store.history(History.about(ORDER), Cursor.START, 9).items()).hasSize(4);
        assertThat(store.total(Criterion.everyone(), Optional.of(SPENT))).isEqualTo(new Totals(2, 100));
        assertThat(store.due("case", NOON, 9)).hasSize(2);
    }

    private CommitResult erase(long version, Commit remainder) {
        return store.erase(new Erasure(anna, version, remainder));
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
