package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.tck.Draft.text;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.StoredProfile;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A commit is written as a whole or not at all, and never over what somebody else has written. */
abstract class CommitContract extends OnFreshData {
    CommitContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void aNewCustomerIsStoredWithVersionOneAndTheNumberOfItsFacts() {
        CustomerId anna = newId();
        save(Draft.create(anna).facts(fact("1"), fact("2")).profile(text("anna")));

        assertThat(stored(anna)).isEqualTo(new StoredProfile(anna, 1, 2, text("anna")));
    }

    @Test
    void everyChangeRaisesTheVersionAndTheNumberOfFactsEverRecorded() {
        CustomerId anna = newId();
        save(Draft.create(anna).facts(fact("1")));
        Draft second = Draft.after(stored(anna)).profile(text("second"));
        save(second);
        assertThat(stored(anna)).isEqualTo(second.result());
        Draft third = Draft.after(stored(anna)).facts(fact("2"), fact("3")).profile(text("third"));
        save(third);

        assertThat(stored(anna)).isEqualTo(third.result());
        assertThat(stored(anna).version()).isEqualTo(3);
        assertThat(stored(anna).sequence()).isEqualTo(3);
    }

    @Test
    void severalCustomersAreWrittenTogether() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        save(Draft.create(anna).profile(text("anna")), Draft.create(bert).profile(text("bert")));

        assertThat(store.load(List.of(bert, newId(), anna), PROFILE)).containsOnlyKeys(anna, bert);
        assertThat(stored(bert).profile()).isEqualTo(text("bert"));
    }

    @Test
    void whoCreatesACustomerThatIsThereAlreadyIsTooLate() {
        CustomerId anna = newId();
        Draft first = Draft.create(anna).facts(fact("1")).profile(text("first"));
        save(first);

        assertThat(commit(Draft.create(anna).facts(fact("2")).profile(text("second"))))
                .isEqualTo(new Stale(Set.of(anna), Set.of()));
        assertThat(stored(anna)).isEqualTo(first.result());
    }

    @Test
    void ofTwoChangesOfTheSameVersionOnlyTheFirstIsWritten() {
        CustomerId anna = newId();
        save(Draft.create(anna));
        Draft first = Draft.after(stored(anna)).facts(fact("1")).profile(text("first"));
        Draft second = Draft.after(stored(anna)).facts(fact("2")).profile(text("second"));
        save(first);

        assertThat(commit(second)).isEqualTo(new Stale(Set.of(anna), Set.of()));
        assertThat(stored(anna)).isEqualTo(first.result());
        assertThat(store.history(History.of(anna), Cursor.START, 9).items())
                .isEqualTo(first.change().append());
    }

    @Test
    void aVersionThatWasNeverReachedIsAsStaleAsAnOldOne() {
        CustomerId anna = newId();
        CustomerId nobody = newId();
        save(Draft.create(anna));

        assertThat(commit(Draft.create(anna).expecting(2), Draft.create(nobody).expecting(1)))
                .isEqualTo(new Stale(Set.of(anna, nobody), Set.of()));
        assertThat(store.load(List.of(anna, nobody), PROFILE)).containsOnlyKeys(anna);
    }

    @Test
    void oneStaleCustomerKeepsTheWholeCommitOut() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        CustomerId cleo = newId();
        save(Draft.create(bert));
        Commit commit = new Commit(
                changes(Draft.create(anna).facts(fact("a")), Draft.create(bert), Draft.create(cleo)),
                List.of(),
                List.of(new DocumentChange("model", 0, "{}")));

        assertThat(store.commit(commit)).isEqualTo(new Stale(Set.of(bert), Set.of()));
        assertThat(store.load(List.of(anna, bert, cleo), PROFILE)).containsOnlyKeys(bert);
        assertThat(store.documents(List.of("model"))).isEmpty();
    }

    @Test
    void everythingThatIsStaleIsNamed() {
        List<CustomerId> all = newIds(4);
        save(Draft.create(all.get(0)), Draft.create(all.get(1)));
        store.commit(Commit.of(new DocumentChange("model", 0, "{}")));
        Commit commit = new Commit(
                changes(
                        Draft.create(all.get(0)),
                        Draft.create(all.get(1)).expecting(7),
                        Draft.create(all.get(2)),
                        Draft.create(all.get(3)).expecting(1)),
                List.of(),
                List.of(new DocumentChange("model", 2, "[]"), new DocumentChange("limits", 0, "[]")));

        assertThat(store.commit(commit))
                .isEqualTo(new Stale(Set.of(all.get(0), all.get(1), all.get(3)), Set.of("model")));
    }

    @Test
    void nothingAskedForIsNothingFoundAndNothingToWriteIsWritten() {
        save();
        CustomerId anna = newId();
        save(Draft.create(anna));

        assertThat(store.load(List.of(), PROFILE)).isEmpty();
        assertThat(owners(Set.of())).isEmpty();
        assertThat(store.documents(List.of())).isEmpty();
        assertThat(store.load(List.of(anna, anna), PROFILE)).containsOnlyKeys(anna);
    }
}
