package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.storage.Extent.WHOLE;
import static io.rapport.crm.tck.Draft.text;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.storage.Belongings;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.StoredProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Loading a customer reads as much as was asked for. */
abstract class LoadContract extends OnFreshData {
    private static final Attribute<Long> ORDERS = Attribute.number("orders");
    private static final Attribute<Long> FIRST_PURCHASE = Attribute.number("first_purchase");
    private static final Attribute<Long> POINTS = Attribute.number("points");
    private static final Attribute<String> TIER = Attribute.token("tier");

    private CustomerId anna = newId();

    LoadContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void whoIsLoadedWholeComesWithAllIdentifiersInOrderAndAllAttributes() {
        Identifier phone = Identifier.phone("+49 30 1234567");
        Identifier card = Identifier.card("4711");
        Identifier email = Identifier.email("anna@example.org");
        Cells cells = Cells.of(List.of(ORDERS.cell(3L), FIRST_PURCHASE.cell(-1L), POINTS.cell(0L), TIER.cell("gold")));
        Draft draft = annas().identifiers(phone, card, email);
        save(draft);

        StoredProfile whole = draft.result().with(new Belongings(Set.of(phone, card, email), cells));
        assertThat(store.load(List.of(anna), WHOLE)).isEqualTo(Map.of(anna, whole));
        assertThat(belongings(anna).identifiers()).containsExactly(card, email, phone);
    }

    @Test
    void aProfileComesAloneHoweverItIsAskedFor() {
        Identifier card = Identifier.card("4711");
        Draft draft = annas().identifiers(card);
        save(draft);

        assertThat(store.load(List.of(anna), PROFILE)).isEqualTo(Map.of(anna, draft.result()));
        assertThat(store.resolve(List.of(card))).isEqualTo(Map.of(card, draft.result()));
        assertThat(store.find(Query.of(Criterion.everyone()), Cursor.START, 9).items())
                .extracting(Found::stored)
                .containsExactly(draft.result());
    }

    @Test
    void whoHasNothingIsWholeAllTheSameAndWhoIsNotThereIsNot() {
        save(Draft.create(anna));

        assertThat(belongings(anna)).isEqualTo(new Belongings(Set.of(), Cells.NONE));
        assertThat(store.load(List.of(newId()), WHOLE)).isEmpty();
        assertThat(store.load(List.of(), WHOLE)).isEmpty();
    }

    @Test
    void ofManyEachComesWithWhatIsTheirs() {
        List<Draft> drafts = new ArrayList<>();
        Map<CustomerId, StoredProfile> whole = new HashMap<>();
        for (int number = 0; number < 600; number++) {
            Set<Identifier> cards = Set.of(card(number, "a"), card(number, "b"));
            List<Cell> cells = List.of(ORDERS.cell((long) number), POINTS.cell(-(long) number));
            Draft draft = Draft.create(newId())
                    .identifiers(cards.toArray(Identifier[]::new))
                    .cells(cells.toArray(Cell[]::new));
            drafts.add(draft);
            StoredProfile result = draft.result();
            whole.put(result.customer(), result.with(new Belongings(cards, Cells.of(cells))));
        }
        save(drafts.toArray(Draft[]::new));
        List<CustomerId> askedFor = new ArrayList<>(whole.keySet());
        askedFor.add(newId());
        askedFor.addAll(whole.keySet());

        assertThat(store.load(askedFor, WHOLE)).isEqualTo(whole);
    }

    @Test
    void whatIsLoadedWholeIsAsOfOneMomentWhileOthersWrite() throws Exception {
        int versions = 100;
        save(versionOf(1, Draft.create(anna)));
        Semaphore loads = new Semaphore(0);
        try (Crowd two = new Crowd(2)) {
            List<Integer> ends =
                    two.atOnce(List.of(writing(versions, loads), readingUntil(versions, loads, otherStore)));
            assertThat(ends).containsExactly(versions, versions);
        }
    }

    /** Writes each version when one more load has begun, so that the two meet however fast one of them is. */
    private Callable<Integer> writing(int versions, Semaphore loads) {
        return () -> {
            for (int version = 2; version <= versions; version++) {
                loads.acquire();
                save(versionOf(version, Draft.after(stored(anna))));
            }
            return versions;
        };
    }

    private Callable<Integer> readingUntil(int last, Semaphore loads, CrmStorage instance) {
        return () -> {
            int version = 0;
            try {
                while (version < last && !Thread.currentThread().isInterrupted()) {
                    loads.release();
                    StoredProfile whole = instance.load(List.of(anna), WHOLE)
                            .values()
                            .iterator()
                            .next();
                    version = (int) whole.version();
                    assertThat(whole.belongings()).as("version %s", version).contains(belongingsOf(version));
                }
            } finally {
                loads.release(last); // the writer is not to wait for a reader who has gone
            }
            return version;
        };
    }

    /** Returns a change after which attributes in both places and the number of identifiers tell the version. */
    private static Draft versionOf(int version, Draft draft) {
        return draft.cells(ORDERS.cell((long) version), POINTS.cell((long) version))
                .identifiers(card(version, "of this version"));
    }

    private static Belongings belongingsOf(int version) {
        return new Belongings(
                IntStream.rangeClosed(1, version)
                        .mapToObj(number -> card(number, "of this version"))
                        .collect(Collectors.toSet()),
                Cells.of(List.of(ORDERS.cell((long) version), POINTS.cell((long) version))));
    }

    private Draft annas() {
        return Draft.create(anna)
                .facts(fact("1"))
                .profile(text("anna"))
                .cells(ORDERS.cell(3L), FIRST_PURCHASE.cell(-1L), POINTS.cell(0L), TIER.cell("gold"));
    }

    private static Identifier card(int number, String which) {
        return Identifier.card(number + " " + which);
    }
}
