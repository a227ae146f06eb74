package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.DocumentChange;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks documents, which are texts that belong to no customer. */
abstract class DocumentContract extends OnFreshData {
    DocumentContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void aDocumentIsWrittenReadAndOverwritten() {
        assertThat(write("model", 0, "{\"a\":1}")).isEqualTo(new Committed());
        assertThat(read("model")).isEqualTo(new Document("model", 1, "{\"a\":1}"));
        assertThat(write("model", 1, "")).isEqualTo(new Committed());
        assertThat(read("model")).isEqualTo(new Document("model", 2, ""));
    }

    @Test
    void ofTwoWritersOfOneDocumentTheSecondIsTooLate() {
        Stale stale = new Stale(Set.of(), Set.of("model"));
        write("model", 0, "first");
        assertThat(write("model", 0, "second")).isEqualTo(stale);
        assertThat(write("model", 1, "third")).isEqualTo(new Committed());
        assertThat(write("model", 1, "fourth")).isEqualTo(stale);
        assertThat(write("model", 3, "fifth")).isEqualTo(stale);

        assertThat(read("model")).isEqualTo(new Document("model", 2, "third"));
    }

    @Test
    void aStaleDocumentKeepsTheCustomersOutToo() {
        CustomerId anna = newId();
        write("model", 0, "first");
        Commit commit =
                new Commit(changes(Draft.create(anna)), List.of(), List.of(new DocumentChange("model", 0, "second")));

        assertThat(store.commit(commit)).isEqualTo(new Stale(Set.of(), Set.of("model")));
        assertThat(store.load(List.of(anna), PROFILE)).isEmpty();
    }

    @Test
    void customersAndDocumentsAreWrittenTogether() {
        CustomerId anna = newId();
        Commit commit = new Commit(
                changes(Draft.create(anna)),
                List.of(),
                List.of(new DocumentChange("model", 0, "m"), new DocumentChange("limits", 0, "l")));

        assertThat(store.commit(commit)).isEqualTo(new Committed());
        assertThat(stored(anna).version()).isEqualTo(1);
        assertThat(store.documents(List.of("limits", "none", "model")))
                .containsOnlyKeys("model", "limits")
                .containsValue(new Document("limits", 1, "l"));
    }

    @Test
    void namesAreComparedToTheLetter() {
        List<String> names = Stream.concat(
                        LookAlikes.ALL.stream(), Stream.of(LookAlikes.longest(255, 1), LookAlikes.longest(255, 2)))
                .toList();
        Commit commit = new Commit(
                List.of(),
                List.of(),
                names.stream()
                        .map(name -> new DocumentChange(name, 0, "body of " + name))
                        .toList());

        assertThat(store.commit(commit)).isEqualTo(new Committed());
        assertThat(store.documents(names)).hasSize(names.size());
        for (String name : names) {
            assertThat(store.documents(Set.of(name)))
                    .containsOnlyKeys(name)
                    .containsValue(new Document(name, 1, "body of " + name));
        }
    }

    @Test
    void aLargeDocumentIsKeptToTheLetter() {
        String body = "\u20ac\ud83d\ude00 \"x\\'\n".repeat(1 << 17);
        assertThat(write("large", 0, body)).isEqualTo(new Committed());

        assertThat(read("large").body().equals(body)).as("the same body").isTrue();
    }

    private CommitResult write(String name, long expectedVersion, String body) {
        return store.commit(Commit.of(new DocumentChange(name, expectedVersion, body)));
    }

    private Document read(String name) {
        Document document = store.documents(List.of(name)).get(name);
        assertThat(document).as("document " + name).isNotNull();
        return Objects.requireNonNull(document);
    }
}
