package io.rapport.crm.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Delta;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageLineTest {
    private static final CustomerId ANNA = new CustomerId(new UUID(1, 1));
    private static final CustomerId BERT = new CustomerId(new UUID(1, 2));
    private static final Recorded FACT = new Recorded(
            new InteractionId("shop", "1"),
            ANNA,
            BERT,
            7,
            Channel.WEB,
            Instant.parse("1900-01-01T00:00:00.001Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Optional.empty(),
            Set.of(),
            new EncodedDetail("custom", 1, "{}"));

    @Test
    void aCommitNamesNothingTwice() {
        DocumentChange document = new DocumentChange("model", 0, "{}");

        assertThatThrownBy(() -> Commit.of(List.of(change(ANNA), change(ANNA))))
                .hasMessageContaining("a customer twice");
        assertThatThrownBy(() -> Commit.of(List.of(change(ANNA, FACT, FACT)))).hasMessageContaining("a fact twice");
        assertThatThrownBy(() -> Commit.of(List.of(change(ANNA, FACT), change(BERT, FACT))))
                .hasMessageContaining("a fact twice");
        assertThatThrownBy(() -> new Commit(List.of(), List.of(), List.of(document, document)))
                .hasMessageContaining("a document twice");
        assertThat(Commit.of(List.of(change(ANNA, FACT), change(BERT))).changes())
                .hasSize(2);
    }

    @Test
    void whoIsRemovedIsNotChangedToo() {
        Removal removal = new Removal(ANNA, 1);

        assertThatThrownBy(() -> new Commit(List.of(change(ANNA)), List.of(removal), List.of()))
                .hasMessageContaining("a customer twice");
        assertThatThrownBy(() -> new Commit(List.of(), List.of(removal, removal), List.of()))
                .hasMessageContaining("a customer twice");
        assertThat(new Commit(List.of(change(BERT)), List.of(removal), List.of()).removals())
                .containsExactly(removal);
    }

    @Test
    void identifiersAreListedInOrderHoweverTheyAreRead() {
        Identifier card = Identifier.card("4711");
        Identifier email = Identifier.email("anna@example.org");
        Set<Identifier> backwards = new TreeSet<>(Comparator.reverseOrder());
        backwards.addAll(List.of(card, email));

        assertThat(new Belongings(backwards, Cells.NONE).identifiers()).containsExactly(card, email);
    }

    @Test
    void aDocumentHasANameAndABodyThatEveryDatabaseCanStore() {
        assertThatThrownBy(() -> new DocumentChange("", 0, "{}")).hasMessageContaining("document.name");
        assertThatThrownBy(() -> new DocumentChange("model", 0, "a\u0000")).hasMessageContaining("document.body");
        assertThatThrownBy(() -> new DocumentChange("model", 0, "a".repeat(10_000_001)))
                .hasMessageContaining("10000000");
        assertThatThrownBy(() -> new EncodedDetail("custom", 1, "\u0000")).hasMessageContaining("detail");
    }

    @Test
    void aCursorGoesOnBehindTheRowWhereThePageEnded() {
        Query query = Query.of(Criterion.everyone()).orderedBy(Attribute.token("tier"));
        Found found = new Found(
                new StoredProfile(ANNA, 1, 1, Bytes.of(new byte[0])),
                Cells.of(List.of(Attribute.token("tier").cell("gold"))));

        assertThat(Position.of(Position.after(FACT))).isEqualTo(new Position(ANNA, FACT.occurredAt(), BERT, 7));
        assertThat(Rank.of(query, Rank.after(query, found)))
                .isEqualTo(new Rank(found.cells().cell("tier"), ANNA));
        assertThat(Rank.of(query, Cursor.of("", BERT))).isEqualTo(new Rank(Optional.empty(), BERT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a~b", "a~b~c~d", "1~2~3~4~5", "~~~"})
    void aForgedCursorIsRefused(String text) {
        Query query = Query.of(Criterion.everyone()).orderedBy(Attribute.number("orders"));

        assertThatThrownBy(() -> Position.of(new Cursor(text))).hasMessageMatching("(cursor|customer.id): .*");
        assertThatThrownBy(() -> Rank.of(query, new Cursor(text))).hasMessageMatching("(cursor|customer.id): .*");
    }

    @Test
    void aHistoryIsOfSomebodyOrAboutSomething() {
        assertThatThrownBy(() -> new History(Optional.empty(), Set.of(), false)).hasMessageContaining("history");
    }

    private static Change change(CustomerId customer, Recorded... facts) {
        return new Change(customer, 0, List.of(facts), Bytes.of(new byte[0]), Delta.none(), Delta.none(), Set.of());
    }
}
